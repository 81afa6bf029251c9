import Domain
import LocalFiles
import UseCases

/// A job's partition while this process works on it.
struct HeldPartition {
    let claim: RunClaim
    let lock: FileLock

    /// The name of the partition's lock, relative to the folder of locks: each job has a folder of its own.
    static func name(_ job: JobName, _ partition: Partition) -> String { "\(job)/\(partition.fileName)" }
}
