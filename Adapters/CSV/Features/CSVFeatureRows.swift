public import Domain
import LocalFiles
public import UseCases

/// A CSV file of features: one column for each, found by name; other columns are ignored. An empty field is a missing value;
/// `inf` and `-inf` are numbers here.
public struct CSVFeatureRows: FeatureRowSource {
    private let path: String

    /// Creates a source for a file, which is opened when its rows are read.
    public init(path: String) {
        self.path = path
    }

    /// The names of all columns.
    public func columnNames() async throws -> [String] {
        try FeatureFile(path: path).header
    }

    /// Reads the rows, chunk by chunk.
    public func read(
        _ signature: FeatureSignature, chunkRows: Int, _ body: @Sendable (FeatureRows) async throws -> Void
    ) async throws {
        var file = try FeatureFile(path: path)
        let fields = try file.fields(of: signature)
        var chunk = FeatureChunk(signature, fields: fields, path: path)
        while try file.next() {
            try chunk.append(file.record)
            if chunk.rowCount >= chunkRows {
                try Task.checkCancellation()
                try await body(chunk.take())
            }
        }
        if chunk.rowCount > 0 { try await body(chunk.take()) }
        try file.checkUnchanged()
    }
}
