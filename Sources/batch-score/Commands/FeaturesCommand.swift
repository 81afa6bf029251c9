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
            With --output, the matrix that the job feeds to its model is written as CSV: a column for each feature of \
            training.features, missing values empty, categories as text.

            Examples:
              batch-score features
              batch-score features --from 2013-01-01 --until 2013-11-30 --labels --output training.csv
              batch-score features --day 2013-12-24 --output day.csv
            """)

    @OptionGroup var job: JobOptions
    @OptionGroup var days: DayOptions

    @Flag(help: "Add the column label, and leave out flights that have none.")
    var labels = false

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("The file to write; without it, the catalogue is listed.", valueName: "file"))
    var file: String?

    func validate() throws {
        guard file == nil, labels || days.selection != .everything else { return }
        throw ValidationError("--output is missing: the file to write the features to")
    }

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            guard let file else { return Self.list }
            let job = try Job(job.configuration(), context: shell.context)
            let report = try await job.exportFeatures(of: days.selection, withLabels: labels, to: file)
            return CommandResult(
                .done,
                lines: ["\(file) written: \(Figures.count(report.progress.rowsOut)) rows"],
                object: [("file", .text(file)), ("rows", .integer(report.progress.rowsOut))])
        }
    }

    private static var list: CommandResult {
        let features = FlightFeatures.catalogue.features
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
