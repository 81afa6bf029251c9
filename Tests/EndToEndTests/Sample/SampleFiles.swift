import Foundation

/// A part of the sample of flights that is small enough for a debug build.
enum SampleFiles {
    /// The folder of the project.
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Writes `flights.csv`, `outcomes.csv`, `faults.csv` and the example's `job.yaml` into a folder.
    ///
    /// - Parameter step: every how many flights of the history one is taken.
    static func write(to folder: String, step: Int = 40) throws {
        let (flights, outcomes) = (try lines(of: "flights.csv"), try lines(of: "outcomes.csv"))
        let days = [SampleFolder.days.before, SampleFolder.days.scored]
        let history = flights.dropFirst().enumerated().filter { index, line in
            index % step == 0 && !days.contains { line.contains(",\($0),") }
        }
        let scored = days.flatMap { day in spread(flights.filter { $0.contains(",\(day),") }) }
        let kept = (history.map(\.element) + scored).sorted { key(of: $0) < key(of: $1) }
        let keys = Set(kept.map(key(of:)))
        try write(flights.prefix(1) + kept, to: "\(folder)/flights.csv")
        try write(
            outcomes.prefix(1) + outcomes.dropFirst().filter { keys.contains(key(of: $0)) },
            to: "\(folder)/outcomes.csv")
        for name in ["faults.csv", "job.yaml"] {
            try FileManager.default.copyItem(atPath: "\(examples)/\(name)", toPath: "\(folder)/\(name)")
        }
    }

    private static let examples = "\(project)/Examples/flights"

    private static func lines(of file: String) throws -> [Substring] {
        try String(contentsOfFile: "\(examples)/\(file)", encoding: .utf8).split(separator: "\n")
    }

    /// As many lines as a day of the sample has, from morning to night.
    private static func spread(_ lines: [Substring]) -> [Substring] {
        let rows = SampleFolder.days.rows
        return lines.indices.filter { $0 * rows / lines.count != ($0 + 1) * rows / lines.count }.map { lines[$0] }
    }

    private static func key(of line: Substring) -> Int { Int(line.prefix { $0 != "," }) ?? 0 }

    private static func write(_ lines: [Substring], to file: String) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
    }
}
