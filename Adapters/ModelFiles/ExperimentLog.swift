import LocalFiles
public import UseCases

/// A notebook of experiments in a file, one line of JSON for each: `<root>/experiments.jsonl`.
///
/// An entry is one write at the end of the file, so that processes that record at once do not mix their lines.
public struct ExperimentLog: Sendable {
    private let root: String

    /// A notebook in the folder of a registry, which need not exist yet.
    public init(path: String) {
        root = path
    }

    private var file: String { "\(root)/experiments.jsonl" }
}

extension ExperimentLog: ExperimentTracker {
    /// See ``UseCases/ExperimentTracker``.
    public func record(_ experiment: Experiment) async throws {
        let line = try StoredJSON.encode(StoredExperiment(experiment)) + [UInt8(ascii: "\n")]
        try Folder.create(root)
        try LocalFile.append(line, to: file)
    }

    /// See ``UseCases/ExperimentTracker``.
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
