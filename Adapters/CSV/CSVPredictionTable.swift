public import UseCases

/// A CSV file of predictions: a column each, NaN as an empty field.
public struct CSVPredictionTable: PredictionTable {
    private let path: String

    /// A file that is made, or replaced, when predictions are written.
    public init(path: String) {
        self.path = path
    }

    /// See ``UseCases/PredictionTable``.
    public func writePredictions(
        names: [String],
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([[Double]]) async throws -> Void) async throws -> Void
    ) async throws {
        let rows = PredictionRows(try CSVWriter(path: path, header: names))
        try await fill { columns in try await rows.write(columns) }
        try await rows.commit()
    }
}

/// The file while it is written.
private actor PredictionRows {
    private let writer: CSVWriter

    init(_ writer: sending CSVWriter) {
        self.writer = writer
    }

    func write(_ columns: [[Double]]) throws {
        for row in 0..<(columns.first?.count ?? 0) {
            try writer.write(columns.map { $0[row].isNaN ? nil : NumberText.text($0[row]) })
        }
    }

    func commit() throws {
        try writer.commit()
    }
}
