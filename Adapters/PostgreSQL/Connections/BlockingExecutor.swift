import Dispatch

/// Runs an actor's work on a thread of its own, so that waiting for a server never holds a thread that others share.
final class BlockingExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "batch-score.postgresql")

    /// Runs a job after the ones before it.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedSerialExecutor()
        queue.async { unsafe job.runSynchronously(on: executor) }
    }
}
