import Domain

/// Golden rows as an artefact has them: columns of numbers, with "nan" and "inf" as texts, and columns of texts.
struct StoredGoldenRows: Codable {
    /// A column of features.
    private struct Column: Codable {
        let name: String
        let numbers: [Double]?
        let categories: [String]?
    }

    private let columns: [Column]
    private let scores: [[Double]]

    /// Golden rows as they are stored.
    init(_ rows: GoldenRows) {
        columns = zip(rows.matrix.names, rows.matrix.columns).map { name, column in
            switch column {
            case .numeric(let values): Column(name: name, numbers: values, categories: nil)
            case .categorical(let values):
                Column(name: name, numbers: nil, categories: values.map(\.description))
            }
        }
        scores = rows.expected
    }

    /// The golden rows; throws when they do not fit together.
    func rows() throws -> GoldenRows {
        let features = try columns.map { column -> FeatureColumn in
            if let numbers = column.numbers { return .numeric(numbers) }
            let texts = column.categories ?? []
            let categories = texts.compactMap { Category($0) }
            guard categories.count == texts.count else {
                throw ModelError("a golden row has a category of more than \(Category.maximumBytes) bytes")
            }
            return .categorical(categories)
        }
        let rowCount = scores.first?.count ?? 0
        guard
            let matrix = FeatureMatrix(names: columns.map(\.name), columns: features, rowCount: rowCount),
            let rows = GoldenRows(matrix: matrix, expected: scores)
        else {
            throw ModelError("its golden rows are not whole: every column must have as many values as there are rows")
        }
        return rows
    }
}
