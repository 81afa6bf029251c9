public import Domain

/// The run that a task works on, for stores that name their sessions after it.
///
/// A task-local value, like the recorder of a ``Stopwatch``, and not part of the ports: nothing but names depends on it.
public struct RunLabel: Equatable, Sendable {
    /// The run that this task works on; nil when there is none.
    @TaskLocal public static var current: RunLabel?

    /// The job.
    public let job: String
    /// The partition.
    public let partition: String
    /// The run.
    public let run: String

    /// The label of a run.
    public init(_ run: RunRecord) {
        job = run.job.rawValue
        partition = run.partition.label
        self.run = run.id.rawValue
    }
}
