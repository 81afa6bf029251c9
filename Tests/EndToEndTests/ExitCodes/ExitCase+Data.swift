import Foundation

extension ExitCase {
    private static let day = SampleFolder.days.scored

    /// What is well, and what the data or its absence is the reason for.
    static let ofData = [
        ExitCase("scores that are published", 0, "published", nil, "run", "--day", day),
        ExitCase("scores that were published before", 0, "already_published") {
            let folder = try await SampleFolder.trained()
            _ = try await folder.score()
            return try await folder.score()
        },
        ExitCase("a list", 0, "done", nil, "models"),
        ExitCase(
            "an audit that fails", 65, "data_refused", nil, "run", "--day", day, "--set", "audit.minimum_rows=1000"),
        ExitCase(
            "too many rejected rows in a run", 65, "data_refused", nil, "run", "--day", "2013-02-12", "--set",
            "source.flights=faults"),
        ExitCase(
            "a table that breaks its contract", 65, "data_refused", nil, "validate", "--set", "source.flights=faults"),
        ExitCase("too many rejected rows in what is collected", 65, "data_refused", "rows rejected, at most") {
            let folder = try await SampleFolder.trained()
            try FileManager.default.createDirectory(atPath: folder / "new", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: folder / "faults.csv", toPath: folder / "new/flights.csv")
            try FileManager.default.copyItem(atPath: folder / "outcomes.csv", toPath: folder / "new/outcomes.csv")
            return try await folder.run(["collect", "--from", "csv:new", "--json"])
        },
        ExitCase("two flights with one key", 65, "data_refused") {
            let folder = try await SampleFolder.trained()
            let lines = try folder.text("flights.csv").split(separator: "\n")
            let doubled = lines.flatMap { $0.contains(",\(day),") ? [$0, $0] : [$0] }
            try folder.write(doubled.joined(separator: "\n") + "\n", to: "flights.csv")
            return try await folder.score()
        },
        ExitCase("labels of one kind only", 65, "data_refused", "all ") {
            let folder = try await SampleFolder.trained()
            let lines = try folder.text("outcomes.csv").split(separator: "\n")
            let early = lines.dropFirst().map { $0.prefix { $0 != "," } + ",-5" }
            try folder.write((lines.prefix(1) + early).joined(separator: "\n") + "\n", to: "outcomes.csv")
            return try await folder.run(["train", "--json", "--set", "training.strategy=logistic_regression"])
        },
        ExitCase(
            "a configuration that is not there", 66, "no_input", "batch-score init writes one", "runs", "--config",
            "none.yaml"),
        ExitCase(
            "a model that is not there", 66, "no_input", "did you mean \"late-arrivals\"?", "run", "--day", day,
            "--model", "late-arrival"),
        ExitCase(
            "a table that is not there", 66, "no_input", "none.csv", "run", "--day", day, "--set", "source.flights=none"
        ),
        ExitCase("a day without flights", 99, "nothing_to_do", "2014-01-01 has no rows", "run", "--day", "2014-01-01"),
    ]
}
