import Testing

/// The matrix that notebooks and other trainers begin with.
@Suite("The features of a job, as a file")
struct FeatureExportTests {
    @Test("have a column for each feature that the job trains on, and a row for each flight of a day")
    func matrix() async throws {
        let folder = try await SampleFolder.trained()
        let features = ["--set", "training.features=distance,destination"]
        let ended = try await folder.run(
            ["features", "--day", SampleFolder.days.scored, "--output", "day.csv", "--json"] + features)
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try ended.object()["rows"] as? Int == SampleFolder.days.rows)
        let lines = try folder.text("day.csv").split(separator: "\n")
        #expect(lines.first?.contains("distance,destination") == true, "\(lines.prefix(2))")
        #expect(lines.count == SampleFolder.days.rows + 1)
    }

    @Test("have the label, and only the flights that have one, when labels are asked for")
    func labels() async throws {
        let folder = try await SampleFolder.trained()
        let day = SampleFolder.days.scored
        let ended = try await folder.run(["features", "--day", day, "--output", "day.csv", "--labels"])
        #expect(ended.code == 0, "\(ended.everything)")
        let flights = Set(
            try folder.text("flights.csv").split(separator: "\n").filter { $0.contains(",\(day),") }
                .map { $0.prefix { $0 != "," } })
        let arrived = try folder.text("outcomes.csv").split(separator: "\n")
            .filter { !$0.hasSuffix(",") && flights.contains($0.prefix { $0 != "," }) }
        let lines = try folder.text("day.csv").split(separator: "\n")
        #expect(lines.first?.contains("label") == true)
        #expect(lines.count == arrived.count + 1)
        #expect(arrived.count < SampleFolder.days.rows)
    }
}
