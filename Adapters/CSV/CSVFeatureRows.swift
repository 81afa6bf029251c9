public import Domain
import LocalFiles
public import UseCases

/// A CSV file of features: a column each, found by name. An empty field is a missing value; `inf` and `-inf` are numbers here.
public struct CSVFeatureRows: FeatureRowSource {
    private let path: String

    /// A file that is opened when its rows are lent.
    public init(path: String) {
        self.path = path
    }

    /// See ``UseCases/FeatureRowSource``.
    public func columnNames() async throws -> [String] {
        try FeatureFile(path: path).header
    }

    /// See ``UseCases/FeatureRowSource``.
    public func lend(
        _ signature: FeatureSignature, chunkRows: Int, _ body: @Sendable (FeatureMatrix) async throws -> Void
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
