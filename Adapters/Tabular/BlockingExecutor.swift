import Dispatch

/// Runs the work of one actor on a thread of its own, so that calls that block (a database library's) never hold a thread
/// of the pool that all tasks share.
public final class BlockingExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// Creates an executor.
    ///
    /// - Parameter label: a name for debuggers, such as `batch-score.sqlite`.
    public init(label: String) {
        queue = DispatchQueue(label: label)
    }

    /// Runs a job after the ones before it.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedSerialExecutor()
        queue.async { unsafe job.runSynchronously(on: executor) }
    }
}
