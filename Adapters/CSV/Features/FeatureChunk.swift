import Domain
import UseCases

/// Rows of features while they are read.
struct FeatureChunk {
    private let signature: FeatureSignature
    private let fields: [Int]
    private let path: String
    private var columns: [FeatureColumn]
    private var rejected: [FeatureRows.Rejected] = []
    private(set) var rowCount = 0

    /// Creates an empty chunk.
    ///
    /// - Parameters:
    ///   - signature: the features.
    ///   - fields: the position of each in a record.
    ///   - path: the file, for errors.
    init(_ signature: FeatureSignature, fields: [Int], path: String) {
        self.signature = signature
        self.fields = fields
        self.path = path
        columns = signature.entries.map { Self.empty($0.kind) }
    }

    /// Adds a record. It is rejected when a category is no text.
    ///
    /// - Throws: `dataRefused` for a number that is none.
    mutating func append(_ record: CSVRecord) throws {
        var rejection: Rejection?
        for (column, field) in fields.enumerated() {
            let bytes = record.bytes.span.extracting(record.range(of: field))
            let entry = signature.entries[column]
            guard !columns[column].append(bytes) else { continue }
            guard entry.kind == .categorical else {
                throw BatchError(
                    .dataRefused,
                    "\(path), line \(record.line), column \"\(entry.name)\": expected a number, inf, -inf, nan or an "
                        + "empty field")
            }
            columns[column].appendMissing()
            rejection =
                rejection
                ?? Rejection(
                    key: nil, line: record.line, column: entry.name, code: .notOfType, expected: Self.expectedCategory)
        }
        if let rejection { rejected.append(FeatureRows.Rejected(row: rowCount, rejection: rejection)) }
        rowCount += 1
    }

    private static let expectedCategory = "at most \(Category.maximumBytes) bytes of text in UTF-8 without NUL"

    /// Returns the rows so far and empties the chunk.
    mutating func take() throws -> FeatureRows {
        guard let matrix = FeatureMatrix(names: signature.names, columns: columns, rowCount: rowCount) else {
            throw BatchError(.internal, "the columns of \(path) have different lengths")
        }
        columns = signature.entries.map { Self.empty($0.kind) }
        rowCount = 0
        defer { rejected = [] }
        return FeatureRows(matrix: matrix, rejected: rejected)
    }

    private static func empty(_ kind: FeatureKind) -> FeatureColumn {
        switch kind {
        case .numeric: .numeric([])
        case .categorical: .categorical([])
        }
    }
}

extension FeatureColumn {
    /// Adds a missing value.
    fileprivate mutating func appendMissing() {
        switch self {
        case .numeric(var values):
            self = .numeric([])
            values.append(.nan)
            self = .numeric(values)
        case .categorical(var values):
            self = .categorical([])
            values.append(.missing)
            self = .categorical(values)
        }
    }

    /// Adds a field; false when it cannot be read.
    fileprivate mutating func append(_ field: Span<UInt8>) -> Bool {
        switch self {
        case .numeric(var values):
            // Without it, the values would be copied for each append.
            self = .numeric([])
            defer { self = .numeric(values) }
            guard let value = field.isEmpty ? .nan : NumberText.score(field) else { return false }
            values.append(value)
        case .categorical(var values):
            self = .categorical([])
            defer { self = .categorical(values) }
            guard field.isText, let value = Category(field) else { return false }
            values.append(value)
        }
        return true
    }
}
