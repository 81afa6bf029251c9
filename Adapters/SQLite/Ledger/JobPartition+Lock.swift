#if SQLite
import Domain
import LocalFiles
import UseCases

extension JobPartition {
    /// The path of the lock, beside the SQLite file.
    ///
    /// A dot separates job and partition, since no job has one in its name. The names of files are limited to 255 bytes, so
    /// a long label is cut and followed by a hash.
    func lockPath(beside file: String) -> String {
        let name = partition.fileName
        let hash = String(KeyColumn.texts(KeyTexts([name])).hashes[0], radix: 16)
        return "\(file).\(job).\(name.utf8.count <= 80 ? name : "\(name.prefix(60))~\(hash)").lock"
    }

    /// The path of the lock of programs whose ledger had version 1, which knew no partitions but days.
    func lockPathOfVersion1(beside file: String) -> String { "\(file).\(job)-\(partition.fileName).lock" }
}

/// A claim of this process, and the lock that shows other processes that it is alive.
struct HeldClaim {
    let claim: RunClaim
    let lock: FileLock
}
#endif
