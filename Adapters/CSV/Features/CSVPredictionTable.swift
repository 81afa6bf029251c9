import Domain
public import UseCases

/// A CSV file of predictions: partition and key where rows have them, then one column for each prediction, NaN as an empty
/// field.
public struct CSVPredictionTable: PredictionTable {
    private let path: String

    /// Creates a table in a file, which is created or replaced when predictions are written; `-` is standard output.
    public init(path: String) {
        self.path = path
    }

    /// Writes rows of predictions.
    ///
    /// - Throws: `config` when two columns would have one name.
    public func writePredictions(
        identity: RowIdentity?, names: [String],
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (IdentifiedRows?, [[Double]]) async throws -> Void)
            async throws -> Void
    ) async throws {
        let file = try ExportedFile(path: path, identity: identity, names: names)
        try await fill { rows, columns in
            if identity != nil, rows == nil {
                throw BatchError(.internal, "predictions for \(path) were given without the keys of their rows")
            }
            try await file.write(identity == nil ? nil : rows, columns)
        }
        try await file.commit()
    }
}

extension ExportedFile {
    fileprivate func write(_ rows: IdentifiedRows?, _ columns: [[Double]]) throws {
        try write(rows, count: columns.first?.count ?? 0) { row, encoder in
            for values in columns { encoder.appendNumber(values[row]) }
        }
    }
}
