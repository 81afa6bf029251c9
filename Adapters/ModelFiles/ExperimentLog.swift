import LocalFiles
public import UseCases

/// The experiment log in a file, one line of JSON for each experiment: `<root>/experiments.jsonl`.
///
/// An entry is one write at the end of the file, so the lines of processes that record at the same time do not mix.
public struct ExperimentLog: Sendable {
    private let root: String

    /// Creates a log in the folder of a registry, which need not exist yet.
    public init(path: String) {
        root = path
    }

    private var file: String { "\(root)/experiments.jsonl" }
}

extension ExperimentLog: ExperimentTracker {
    /// Checks that the log can be written.
    public func check() async throws {
        try Folder.checkCreating(in: root)
        try LocalFile.checkAppending(to: file)
    }

    /// Adds an experiment to the end of the log.
    public func record(_ experiment: Experiment) async throws {
        let line = try StoredJSON.encode(StoredExperiment(experiment)) + [UInt8(ascii: "\n")]
        try Folder.create(root)
        try LocalFile.append(line, to: file)
    }

    /// All experiments, in the order in which they were recorded.
    ///
    /// - Throws: `config` for a line that is not an experiment.
    public func experiments() async throws -> [Experiment] {
        guard LocalFile.exists(file) else { return [] }
        let lines = try LocalFile.read(file, maximumBytes: 256 << 20)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return try lines.enumerated().filter { !$0.element.isEmpty }.map { index, line in
            let place = "\(file), line \(index + 1)"
            return try StoredJSON.decode(StoredExperiment.self, from: line, place: place).experiment(place: place)
        }
    }
}
