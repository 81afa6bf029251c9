import ProgramRunner
import Testing

/// The matrix that notebooks and other trainers begin with.
@Suite("The exported features of a job")
struct FeatureExportTests {
    @Test("have partition and key first, then a column for each feature that the job trains on")
    func matrix() async throws {
        let folder = try await Parcels.trained()
        let result = try await folder.run(
            "features", "--partition", Parcels.days.scored, "--output", "day.csv", "--json", "--set",
            "training.features=distance_km,service,declared_value")
        #expect(result.code == 0, "\(result.everything)")
        #expect(try result.object()["rows"] as? Int == Parcels.days.rows)
        let lines = try folder.lines("day.csv")
        #expect(lines.first == "dispatched,parcel_id,distance_km,service,declared_value")
        #expect(lines.count == Parcels.days.rows + 1)
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("2013-12-24,1") })
    }

    @Test("have the label at the end, and only the rows that have one, when labels are asked for")
    func labels() async throws {
        let folder = try await Parcels.trained()
        let result = try await folder.run(
            "features", "--partition", Parcels.days.scored, "--output", "day.csv", "--labels")
        #expect(result.code == 0, "\(result.everything)")
        let scored = Set(
            try folder.lines("parcels.csv").filter { $0.contains(",\(Parcels.days.scored),") }
                .map { $0.prefix { $0 != "," } })
        let labels = try folder.lines("deliveries.csv").map { $0.split(separator: ",") }
            .filter { scored.contains($0[0]) }.map { [$0[0], $0[1]] }
        let exported = try folder.lines("day.csv").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(exported.first?.last == "is_late")
        #expect(exported.dropFirst().map { [$0[1], $0.last ?? ""] } == labels)
        #expect(labels.count < Parcels.days.rows)
    }

    @Test("and a JSON object do not both go to standard output")
    func jsonBeside() async throws {
        let folder = try await Parcels.trained()
        for command in [["features"], ["models", "predict", "late-parcels", "--partition", Parcels.days.scored]] {
            let result = try await folder.run(command + ["--output", "-", "--json"])
            #expect(result.code == 64)
            #expect(result.output.isEmpty && result.errors.contains("both write to standard output"))
        }
    }

    @Test("go to standard output for -, and nothing else does")
    func standardOutput() async throws {
        let folder = try await Parcels.trained()
        let command = ["features", "--from", Parcels.days.before, "--until", Parcels.days.scored, "--output"]
        try await folder.succeed(command + ["days.csv"])
        let result = try await folder.run(command + ["-"])
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output == (try folder.text("days.csv")))
        #expect(result.output.split(separator: "\n").count == 2 * Parcels.days.rows + 1)
    }
}
