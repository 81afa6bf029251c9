import ProgramRunner
import Testing

/// `Examples/flights/faults.csv`: rows of one day, most of which cannot be scored.
@Suite("Faulty flights")
struct FaultTests {
    private static let options = ["--set", "source.table=faults", "--json"]

    @Test(
        "are refused by validate, run and collect when there are too many", arguments: ["validate", "run", "collect"])
    func refused(_ command: String) async throws {
        let folder = try await FlightSample.trained()
        let result =
            switch command {
            case "validate": try await folder.run(["validate"] + Self.options)
            case "run": try await folder.run(["run", "--day", "2013-02-12"] + Self.options)
            default: try await collect(in: folder)
            }
        #expect(result.code == 65, "\(result.everything)")
        #expect(try result.status() == "data_refused")
    }

    @Test("are counted, and told apart by column and code, where they may be rejected")
    func reported() async throws {
        let folder = try await FlightSample.trained()
        let result = try await folder.run(
            "validate", "--set", "source.table=faults", "--set", "rejections.maximum_share=1")
        for fault in ["sched_dep_time invalid_value", "wind_speed out_of_range", "distance out_of_range"] {
            #expect(result.output.contains("rejected: \(fault), "), "\(result.output)")
        }
    }

    private func collect(in folder: WorkFolder) async throws -> ProgramResult {
        try folder.write(try folder.text("faults.csv"), to: "new/flights.csv")
        try folder.write(try folder.text("outcomes.csv"), to: "new/outcomes.csv")
        return try await folder.run("collect", "--from", "csv:new", "--json")
    }
}
