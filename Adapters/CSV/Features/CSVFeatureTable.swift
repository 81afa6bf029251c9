import Domain
public import LocalFiles
public import UseCases

/// A CSV file of features: partition and key, one column for each feature, then the label.
public struct CSVFeatureTable: FeatureTable {
    private let path: String
    private let inputs: InputFiles

    /// Creates a table in a file, which is created or replaced when features are written; `-` is standard output.
    ///
    /// - Parameter inputs: what must not be written over.
    public init(path: String, inputs: InputFiles = InputFiles()) {
        self.path = path
        self.inputs = inputs
    }

    /// Writes rows of features.
    ///
    /// - Throws: `config` when two columns would have one name; `usage` when the file is an input.
    public func writeFeatures(
        identity: RowIdentity, names: [String], label: String?,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (ExportedFeatures) async throws -> Void) async throws
            -> Void
    ) async throws {
        let file = try ExportedFile(
            path: path, inputs: inputs, identity: identity, names: names + [label].compactMap { $0 })
        try await fill { features in try await file.write(features, withLabels: label != nil) }
        try await file.commit()
    }
}

extension ExportedFile {
    fileprivate func write(_ features: ExportedFeatures, withLabels: Bool) throws {
        let columns = features.matrix.columns
        try write(features.rows, count: features.matrix.rowCount) { row, encoder in
            for column in columns { encoder.append(column, row: row) }
            if withLabels { encoder.appendNumber(row < features.labels.count ? features.labels[row] : .nan) }
        }
    }
}

extension CSVEncoder {
    /// Adds the value of a row; an empty field when it is missing.
    fileprivate mutating func append(_ column: FeatureColumn, row: Int) {
        switch column {
        case .numeric(let values): appendNumber(values[row])
        case .categorical(let values): append(values[row].bytes.span)
        }
    }

    /// Adds a number; an empty field when it is NaN.
    mutating func appendNumber(_ value: Double) { append(value.isNaN ? nil : value) }
}
