import LocalFiles
import UseCases

/// Lets several files of a folder change in one step: a redo journal.
///
/// 1. Every new file is written beside the one that it will replace, under a name of its own, and flushed.
/// 2. The list of what is to be done is written to `journal/`, flushed and renamed. From this moment on, and not before, the
///    transaction is committed.
/// 3. What the list says is done, and the list removed.
///
/// Killed before 2, a process leaves files that nobody looks at. Killed after 2, it leaves the list, and whoever opens the
/// folder next, to read or to write, goes on with 3. That needs no lock: every step can be done twice and by two processes
/// at once, since the names in a list belong to one transaction alone.
struct Journal: Sendable {
    /// The folder in which everything lies.
    let root: String

    /// Changes files in one step.
    ///
    /// - Parameters:
    ///   - name: the transaction's name, which no other one ever had that was committed.
    ///   - prepare: says what is to be changed; when it throws, nothing is.
    func commit(_ name: String, _ prepare: (inout Transaction) throws -> Void) throws {
        var transaction = Transaction(name: name, root: root)
        do {
            try prepare(&transaction)
        } catch {
            transaction.withdraw()
            throw error
        }
        try LocalFile.replace("\(folder)/\(name).csv", with: JournalStep.bytes(transaction.steps))
        try finish(name, transaction.steps)
    }

    /// Finishes all transactions that are committed.
    func finishAll() throws {
        for file in try Folder.names(in: folder) where file.hasSuffix(".csv") {
            do {
                let steps = try JournalStep.read("\(folder)/\(file)")
                try finish(String(file.dropLast(4)), steps)
            } catch let error as BatchError where error.code == .noInput {
                // Somebody else has finished it just now.
            }
        }
    }

    private func finish(_ name: String, _ steps: [JournalStep]) throws {
        for step in steps {
            switch step {
            case .place(let path): try place(path, for: name)
            case .remove(let path): try Folder.remove("\(root)/\(path)")
            }
        }
        try LocalFile.remove("\(folder)/\(name).csv")
        try Folder.synchronize(folder)
    }

    private func place(_ path: String, for name: String) throws {
        let target = "\(root)/\(path)"
        do {
            try LocalFile.rename(Transaction.prepared(target, for: name), to: target)
        } catch let error as BatchError where error.code == .noInput {
            // It is in its place already; make sure that it stays there.
            try Folder.synchronize(Folder.parent(of: target))
        }
    }

    private var folder: String { "\(root)/\(FolderLayout.journal)" }
}
