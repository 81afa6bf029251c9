public import Domain
public import UseCases

/// A CSV file of features: a column each, and the column `label` with 0 and 1 after them.
public struct CSVFeatureTable: FeatureTable {
    private let path: String

    /// A file that is made, or replaced, when features are written.
    public init(path: String) {
        self.path = path
    }

    /// See ``UseCases/FeatureTable``.
    public func writeFeatures(
        names: [String], withLabels: Bool,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (FeatureMatrix, [Bool?]) async throws -> Void)
            async throws -> Void
    ) async throws {
        let rows = FeatureRows(try CSVWriter(path: path, header: names + (withLabels ? ["label"] : [])))
        try await fill { matrix, labels in try await rows.write(matrix, withLabels ? labels : nil) }
        try await rows.commit()
    }
}

/// The file while it is written.
private actor FeatureRows {
    private let writer: CSVWriter

    init(_ writer: sending CSVWriter) {
        self.writer = writer
    }

    func write(_ matrix: FeatureMatrix, _ labels: [Bool?]?) throws {
        for row in 0..<matrix.rowCount {
            var fields = matrix.columns.map { $0.text(row) }
            if let labels { fields.append(labels[row].map { $0 ? "1" : "0" }) }
            try writer.write(fields)
        }
    }

    func commit() throws {
        try writer.commit()
    }
}

extension FeatureColumn {
    fileprivate func text(_ row: Int) -> String? {
        switch self {
        case .numeric(let values): values[row].isNaN ? nil : NumberText.text(values[row])
        case .categorical(let values): values[row].isMissing ? nil : values[row].description
        }
    }
}
