import ProgramRunner
import Testing

/// The matrix that notebooks and other trainers begin with.
@Suite("The exported features of flights")
struct FeatureExportTests {
    @Test("have day and flight first, then a column for each feature that the job trains on")
    func matrix() async throws {
        let folder = try await FlightSample.trained()
        let result = try await folder.run(
            "features", "--day", FlightSample.days.scored, "--output", "day.csv", "--json", "--set",
            "training.features=distance,destination")
        #expect(result.code == 0, "\(result.everything)")
        #expect(try result.object()["rows"] as? Int == FlightSample.days.rows)
        let lines = try folder.lines("day.csv")
        #expect(lines.first == "day,flight_id,distance,destination")
        #expect(lines.count == FlightSample.days.rows + 1)
    }

    @Test("have the label, and only the flights that arrived, when labels are asked for")
    func labels() async throws {
        let folder = try await FlightSample.trained()
        let day = FlightSample.days.scored
        let result = try await folder.run("features", "--day", day, "--output", "day.csv", "--labels")
        #expect(result.code == 0, "\(result.everything)")
        let flights = Set(
            try folder.lines("flights.csv").filter { $0.contains(",\(day),") }.map { $0.prefix { $0 != "," } })
        let arrived = try folder.lines("outcomes.csv")
            .filter { !$0.hasSuffix(",") && flights.contains($0.prefix { $0 != "," }) }
        let lines = try folder.lines("day.csv")
        #expect(lines.first?.hasSuffix(",arrived_late") == true, "\(lines.prefix(1))")
        #expect(lines.count == arrived.count + 1)
        #expect(arrived.count < FlightSample.days.rows)
    }
}
