import Foundation

/// A folder with a job in it: flights, a configuration, a trained model. Gone with its last user.
final class SampleFolder: Sendable {
    /// The days that can be scored, with so many flights each.
    static let days = (before: "2013-12-23", scored: "2013-12-24", rows: 110)

    let path: String

    private init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "end-to-end-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// An empty folder.
    static func empty() throws -> SampleFolder { try SampleFolder() }

    /// A folder with the sample's files.
    static func withFiles(step: Int = 40) throws -> SampleFolder {
        let folder = try SampleFolder()
        try SampleFiles.write(to: folder.path, step: step)
        return folder
    }

    /// A job on a folder of CSV files, of which the model is trained.
    static func trained() async throws -> SampleFolder {
        let folder = try SampleFolder()
        for name in ["flights.csv", "outcomes.csv", "faults.csv", "job.yaml", "models"] {
            try FileManager.default.copyItem(atPath: "\(try await template.value.path)/\(name)", toPath: folder / name)
        }
        return folder
    }

    /// The one that all others are copies of: training takes longer than copying.
    private static let template = Task {
        let folder = try withFiles()
        try folder.write(configuration, to: "job.yaml")
        let ended = try await folder.run(["train"])
        guard ended.code == 0 else { throw ProgramFailed(ended) }
        return folder
    }

    private static let configuration = """
        job: late-arrivals
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

    /// A path in the folder.
    static func / (folder: SampleFolder, name: String) -> String { "\(folder.path)/\(name)" }

    /// Runs the program in the folder.
    func run(_ arguments: [String], environment: [String: String] = [:], output: String? = nil) async throws -> Ended {
        try await Program.run(arguments, in: path, environment: environment, output: output)
    }

    /// Scores a day with `--json`, and whatever else is said.
    func score(_ day: String = days.scored, _ arguments: String...) async throws -> Ended {
        try await run(["run", "--day", day, "--json", "--quiet"] + arguments)
    }

    /// Writes a file.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: self / name))
    }

    /// The text of a file.
    func text(_ name: String) throws -> String { try String(contentsOfFile: self / name, encoding: .utf8) }
}
