import Domain
import LocalFiles
import UseCases

/// A job's partition while this process works on it.
struct HeldPartition {
    let claim: RunClaim
    let lock: FileLock

    /// What the partition's lock is called. A partition is always a day of ten characters, so no two have one name.
    static func name(_ job: JobName, _ partition: Partition) -> String { "\(job)-\(partition)" }
}
