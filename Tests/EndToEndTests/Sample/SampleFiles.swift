import Foundation

/// A part of the sample of flights that is small enough for a debug build.
enum SampleFiles {
    /// The folder of the project.
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Writes `flights.csv`, `outcomes.csv`, `faults.csv` and the example's `job.yaml` into a folder.
    static func write(to folder: String) throws {
        let (flights, outcomes) = (try lines(of: "flights.csv"), try lines(of: "outcomes.csv"))
        let days = [SampleFolder.days.before, SampleFolder.days.scored]
        var counts: [String: Int] = [:]
        let kept = flights.dropFirst().enumerated().filter { index, line in
            guard let day = days.first(where: { line.contains(",\($0),") }) else { return index % 40 == 0 }
            counts[day, default: 0] += 1
            return counts[day, default: 0] <= SampleFolder.days.rows
        }.map(\.element)
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

    private static func key(of line: Substring) -> Substring { line.prefix { $0 != "," } }

    private static func write(_ lines: [Substring], to file: String) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
    }
}
