import Domain
public import LocalFiles
public import UseCases

/// A CSV file of predictions: partition and key where rows have them, then one column for each prediction, NaN as an empty
/// field.
public struct CSVPredictionTable: PredictionTable {
    private let path: String
    private let inputs: InputFiles

    /// Creates a table in a file, which is created or replaced when predictions are written; `-` is standard output.
    ///
    /// - Parameter inputs: what must not be written over.
    public init(path: String, inputs: InputFiles = InputFiles()) {
        self.path = path
        self.inputs = inputs
    }

    /// Writes rows of predictions.
    ///
    /// - Throws: `config` when two columns would have one name; `usage` when the file is an input.
    public func writePredictions(
        identity: RowIdentity?, names: [String],
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (IdentifiedRows?, [[Double]]) async throws -> Void)
            async throws -> Void
    ) async throws {
        let file = try ExportedFile(path: path, inputs: inputs, identity: identity, names: names)
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
