import ArgumentParser
import Composition
import Domain
import UseCases

/// The options that choose partitions.
struct PartitionOptions: ParsableArguments {
    @Option(
        name: [.customLong("partition"), .customLong("day")],
        help: ArgumentHelp("One partition: 2013-12-24, 2013-12, eu-west …", valueName: "label"))
    var partition: String?

    @Option(help: ArgumentHelp("The first of several partitions.", valueName: "label"))
    var from: String?

    @Option(
        name: [.customLong("until"), .customLong("to")],
        help: ArgumentHelp("The last of several partitions.", valueName: "label"))
    var until: String?

    func validate() throws {
        guard partition == nil || (from == nil && until == nil) else {
            throw ValidationError("--partition is used without --from and --until")
        }
        guard (from == nil) == (until == nil) else {
            throw ValidationError("--from and --until must be given together")
        }
    }

    /// Whether any partition is chosen.
    var areGiven: Bool { partition != nil || from != nil }

    /// The partitions chosen; everything when none are.
    func selection(in job: any ScoringJob, at time: Timestamp) throws -> Selection {
        if let partition { return .partition(try job.partition(partition, at: time)) }
        return try job.selection(from: from, until: until)
    }
}
