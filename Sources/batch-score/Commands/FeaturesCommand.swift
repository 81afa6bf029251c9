import ArgumentParser
import Domain

/// Lists the catalogue of features.
struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features", abstract: "List the features that a model can ask for.",
        discussion: """
            Example:
              batch-score features
            """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await Shell(output: output).run { _ in
            var table = TextTable([("feature", .left), ("kind", .left), ("what it is", .left)])
            for feature in FlightFeatures.catalogue.features {
                table.add([feature.name, feature.kind.rawValue, feature.summary])
            }
            let features = FlightFeatures.catalogue.features.map { feature in
                JSONValue.object([
                    ("name", .text(feature.name)), ("kind", .text(feature.kind.rawValue)),
                    ("summary", .text(feature.summary)),
                ])
            }
            return CommandResult(.done, lines: table.lines, object: [("features", .list(features))])
        }
    }
}
