import Foundation
import ProgramRunner

/// A part of the example of flights that is small enough for a debug build.
enum FlightSample {
    /// The days that can be scored, with as many flights each.
    static let days = (before: "2013-12-23", scored: "2013-12-24", rows: 110)

    /// A folder with the sample's tables and the example's configuration.
    ///
    /// - Parameter step: takes every so many flights of the history.
    static func folder(step: Int = 40) throws -> WorkFolder {
        let folder = try WorkFolder()
        let (flights, outcomes) = (try lines(of: "flights.csv"), try lines(of: "outcomes.csv"))
        let days = [days.before, days.scored]
        let history = flights.dropFirst().enumerated().filter { index, line in
            index % step == 0 && !days.contains { line.contains(",\($0),") }
        }
        let scored = days.flatMap { day in spread(flights.filter { $0.contains(",\(day),") }) }
        let kept = (history.map(\.element) + scored).sorted { key(of: $0) < key(of: $1) }
        let keys = Set(kept.map(key(of:)))
        try folder.write(text(flights.prefix(1) + kept), to: "flights.csv")
        try folder.write(
            text(outcomes.prefix(1) + outcomes.dropFirst().filter { keys.contains(key(of: $0)) }), to: "outcomes.csv")
        for name in ["faults.csv", "job.yaml"] { try folder.copy("\(examples)/\(name)") }
        return folder
    }

    /// A folder with a job on CSV files whose model is trained.
    static func trained() async throws -> WorkFolder { try await template.value.copy() }

    /// The path of a file of the example.
    static func example(_ name: String) -> String { "\(Program.project)/\(examples)/\(name)" }

    /// The folder that all trained ones are copies of: training takes longer than copying.
    private static let template = Task {
        let folder = try FlightSample.folder()
        try folder.write(configuration, to: "job.yaml")
        try await folder.succeed("train")
        return folder
    }

    private static let examples = "Examples/flights"
    private static let configuration = """
        job: late-arrivals
        problem: flights
        collect: {from: "csv:."}
        source: {store: "csv:."}
        training:
          strategy: base_rate
          features: [distance]
          from: 2013-01-01
          until: 2013-11-30
          alias: champion
        evaluation: {from: 2013-12-01, until: 2013-12-31}

        """

    private static func lines(of file: String) throws -> [Substring] {
        try String(contentsOfFile: example(file), encoding: .utf8).split(separator: "\n")
    }

    /// As many lines as a day of the sample has, from morning to night.
    private static func spread(_ lines: [Substring]) -> [Substring] {
        let rows = days.rows
        return lines.indices.filter { $0 * rows / lines.count != ($0 + 1) * rows / lines.count }.map { lines[$0] }
    }

    private static func key(of line: Substring) -> Int { Int(line.prefix { $0 != "," }) ?? 0 }

    private static func text(_ lines: [Substring]) -> String { lines.joined(separator: "\n") + "\n" }
}
