import Foundation

/// A small part of the sample of flights, as the files that a job collects: a sixtieth of the history, and the first flights
/// of the day that is scored.
enum SampleFiles {
    /// The day that is scored.
    static let day = "2013-12-24"
    /// How many flights of that day there are.
    static let dayRows = 40

    /// The folder of the examples.
    static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/flights").path

    /// Writes `flights.csv` and `outcomes.csv` into a folder.
    static func write(into folder: TemporaryFolder) throws {
        let flights = try lines(of: "flights.csv")
        let history = flights.dropFirst().enumerated().filter {
            $0.offset % 60 == 0 && !$0.element.contains(",\(day),")
        }
        let scored = flights.filter { $0.contains(",\(day),") }.prefix(dayRows)
        let kept = (history.map(\.element) + scored).sorted { key(of: $0) < key(of: $1) }
        let keys = Set(kept.map(key(of:)))
        let outcomes = try lines(of: "outcomes.csv")
        try folder.write(text(flights.prefix(1) + kept), to: "flights.csv")
        try folder.write(
            text(outcomes.prefix(1) + outcomes.dropFirst().filter { keys.contains(key(of: $0)) }), to: "outcomes.csv")
    }

    private static func lines(of file: String) throws -> [String] {
        try String(contentsOfFile: "\(examples)/\(file)", encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func key(of line: String) -> Int { Int(line.prefix { $0 != "," }) ?? 0 }

    private static func text(_ lines: some Sequence<String>) -> String { lines.joined(separator: "\n") + "\n" }
}
