import ProgramRunner

extension ExitCase {
    private static let day = Parcels.days.scored

    /// Success, and failures that the data or its absence is the reason for.
    static let ofData = [
        ExitCase("scores that are published", 0, "published", nil, "run", "--partition", day),
        ExitCase("--day instead of --partition", 0, "published", nil, "run", "--day", day),
        ExitCase("scores that were published before", 0, "already_published") {
            let folder = try await Parcels.trained()
            _ = try await folder.score()
            return try await folder.score()
        },
        ExitCase("a list", 0, "done", nil, "models"),
        ExitCase(
            "an audit that fails", 65, "data_refused", nil, "run", "--partition", day, "--set",
            "audit.minimum_rows=1000"),
        ExitCase("too many rejected rows in a run", 65, "data_refused") {
            try await withFaults(["run", "--partition", day])
        },
        ExitCase("a table that violates its contract", 65, "data_refused") { try await withFaults(["validate"]) },
        ExitCase("too many rejected rows in what is collected", 65, "data_refused", "rows rejected, at most") {
            let folder = try await Parcels.trained()
            try Parcels.writeFaults(to: "new/parcels.csv", in: folder)
            try folder.write(try folder.text("deliveries.csv"), to: "new/deliveries.csv")
            return try await folder.run("collect", "--from", "csv:new", "--json")
        },
        ExitCase("two rows with one key", 65, "data_refused") {
            let folder = try await Parcels.trained()
            let lines = try folder.lines("parcels.csv").flatMap { $0.contains(",\(day),") ? [$0, $0] : [$0] }
            try folder.write(lines.joined(separator: "\n") + "\n", to: "parcels.csv")
            return try await folder.score()
        },
        ExitCase("labels of one kind only", 65, "data_refused", "all ") {
            let folder = try await Parcels.trained()
            let lines = try folder.lines("deliveries.csv")
            let early = lines.dropFirst().map { "\($0.prefix { $0 != "," }),0,0" }
            try folder.write((lines.prefix(1) + early).joined(separator: "\n") + "\n", to: "deliveries.csv")
            return try await folder.run("train", "--json", "--set", "training.strategy=logistic_regression")
        },
        ExitCase(
            "a configuration that is not there", 66, "no_input", "batch-score init writes one", "runs", "--config",
            "none.yaml"),
        ExitCase(
            "a model that is not there", 66, "no_input", "did you mean \"late-parcels\"?", "run", "--partition", day,
            "--model", "late-parcel"),
        ExitCase(
            "a table that is not there", 66, "no_input", "none.csv", "run", "--partition", day, "--set",
            "source.table=none"),
        ExitCase(
            "a day without rows", 99, "nothing_to_do", "2014-01-01 has no rows", "run", "--partition", "2014-01-01"),
    ]

    private static func withFaults(_ arguments: [String]) async throws -> ProgramResult {
        let folder = try await Parcels.trained()
        try Parcels.writeFaults(to: "faults.csv", in: folder)
        return try await folder.run(arguments + ["--json", "--set", "source.table=faults"])
    }
}
