import ArgumentParser
import Composition
import Domain
import UseCases

/// Lists the catalogue of features, or writes their values.
struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features",
        abstract: "List the features that a model can ask for, or write their values for training elsewhere.",
        discussion: """
            With --output, the matrix that the job feeds to its model is written as CSV: first the partition and the key, \
            then one column for each feature of training.features, and with --labels the label at the end. Missing values \
            are empty, categories are text. --output - writes to standard output.

            Examples:
              batch-score features
              batch-score features --from 2013-01-01 --until 2013-11-30 --labels --output training.csv
              batch-score features --partition 2013-12-24 --output -
            """)

    @OptionGroup var job: JobOptions
    @OptionGroup var partitions: PartitionOptions

    @Flag(help: "Add the label as the last column, and leave out rows that have none.")
    var labels = false

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "The file to write, - for standard output; without it, the catalogue is listed.", valueName: "file"))
    var file: String?

    func validate() throws {
        try job.output.check(file: file)
        guard file == nil, labels || partitions.areGiven else { return }
        throw ValidationError("--output is missing: the file to write the features to")
    }

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            let job = try await Problems.job(job.configuration(), context: shell.context)
            guard let file else { return Self.list(job.problem.features) }
            let selection = try partitions.selection(in: job, at: shell.context.now())
            let report = try await job.exportFeatures(of: selection, withLabels: labels, to: file)
            return CommandResult(
                .done,
                lines: OutputPath.isStandardOutput(file)
                    ? [] : ["\(file) written: \(Figures.count(report.progress.rowsOut)) rows"],
                object: [("file", .text(file)), ("rows", .integer(report.progress.rowsOut))])
        }
    }

    private static func list(_ features: [ProblemDescription.Feature]) -> CommandResult {
        var table = TextTable([("feature", .left), ("kind", .left), ("what it is", .left)])
        for feature in features { table.add([feature.name, feature.kind.rawValue, feature.summary]) }
        let objects = features.map { feature in
            JSONValue.object([
                ("name", .text(feature.name)), ("kind", .text(feature.kind.rawValue)),
                ("summary", .text(feature.summary)),
            ])
        }
        return CommandResult(.done, lines: table.lines, object: [("features", .list(objects))])
    }
}
