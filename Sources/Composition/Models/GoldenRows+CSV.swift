import CSV
import Domain
import UseCases

extension GoldenRows {
    /// The most rows that are packed with a model: each run scores them again.
    static let maximumCount = 10_000

    /// Reads the features that a model needs, and one column for each of its outputs, from a CSV file.
    init(path: String, for model: any ScoringModel) async throws {
        let features = model.signature
        let scores = model.outputs.names
        let wanted = FeatureSignature(
            features.entries + scores.map { FeatureSignature.Entry(name: $0, kind: .numeric) })
        let chunks = Chunks()
        try await CSVFeatureRows(path: path).read(wanted, chunkRows: Self.maximumCount + 1) { rows in
            if let first = rows.rejected.first {
                throw BatchError(.dataRefused, "\(path), \(first.rejection); every golden row must be scored")
            }
            try await chunks.keep(rows.matrix)
        }
        guard let chunk = await chunks.first, chunk.rowCount <= Self.maximumCount else {
            throw BatchError(
                .dataRefused,
                "\(path) must have 1 to \(Self.maximumCount) rows; a few hundred that reach all parts of the model do")
        }
        let expected = chunk.columns[features.entries.count...].compactMap { column in
            if case .numeric(let values) = column { values } else { nil }
        }
        guard
            let matrix = FeatureMatrix(
                names: features.names, columns: Array(chunk.columns.prefix(features.entries.count)),
                rowCount: chunk.rowCount), let rows = GoldenRows(matrix: matrix, expected: expected)
        else { throw BatchError(.internal, "the golden rows of \(path) make no matrix") }
        self = rows
    }
}

/// The chunks of a file of golden rows: one, unless there are too many rows.
private actor Chunks {
    private(set) var first: FeatureMatrix?

    func keep(_ chunk: FeatureMatrix) throws {
        guard first == nil else {
            throw BatchError(
                .dataRefused, "there are more than \(GoldenRows.maximumCount) golden rows; choose some of them")
        }
        first = chunk
    }
}
