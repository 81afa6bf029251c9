import LocalFiles
import UseCases

/// Lets several files of a folder change in one step: a redo journal.
///
/// 1. Every new file is written beside the file that it will replace, under a name of its own, and flushed.
/// 2. The list of steps is written to `journal/`, flushed and renamed. This rename commits the transaction.
/// 3. The steps are done, and the list is removed.
///
/// A process that is killed before 2 leaves files that nobody reads. One that is killed after 2 leaves the list, and whoever
/// opens the folder next, to read or to write, resumes with 3. That needs no lock: every step can be done twice, also by two
/// processes at once, since the names in a list belong to one transaction alone.
struct Journal: Sendable {
    /// The folder of the store.
    let root: String

    /// Changes files in one step.
    ///
    /// - Parameters:
    ///   - name: the transaction's name, different from that of every transaction committed before.
    ///   - prepare: says what to change; when it throws, nothing changes.
    func commit(_ name: String, _ prepare: (inout Transaction) throws -> Void) throws {
        var transaction = Transaction(name: name, root: root)
        do {
            try prepare(&transaction)
        } catch {
            transaction.withdraw()
            throw error
        }
        try Failpoint.pass("before-commit")
        try LocalFile.replace("\(folder)/\(name).csv", with: JournalStep.bytes(transaction.steps))
        try Failpoint.pass("after-commit")
        try finish(name, transaction.steps)
    }

    /// Finishes all transactions that are committed.
    func finishAll() throws {
        for file in try Folder.names(in: folder) where file.hasSuffix(".csv") {
            do {
                let steps = try JournalStep.read("\(folder)/\(file)")
                try finish(String(file.dropLast(4)), steps)
            } catch let error as BatchError where error.code == .noInput {
                // Another process has just finished it.
            }
        }
    }

    private func finish(_ name: String, _ steps: [JournalStep]) throws {
        for step in steps {
            switch step {
            case .place(let path): try place(path, for: name)
            case .remove(let path): try Folder.remove("\(root)/\(path)")
            }
            try Failpoint.pass("swapped")
        }
        try LocalFile.remove("\(folder)/\(name).csv")
        try Folder.synchronize(folder)
    }

    private func place(_ path: String, for name: String) throws {
        let target = "\(root)/\(path)"
        do {
            try LocalFile.rename(Transaction.prepared(target, for: name), to: target)
        } catch let error as BatchError where error.code == .noInput {
            // The file is in its place already; make sure that it stays there.
            try Folder.synchronize(Folder.parent(of: target))
        }
    }

    private var folder: String { "\(root)/\(FolderLayout.journal)" }
}
