import Domain
import UseCases

/// Rows of features while they are read.
struct FeatureChunk {
    private let signature: FeatureSignature
    private let fields: [Int]
    private let path: String
    private var columns: [FeatureColumn]
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

    /// Adds a record.
    ///
    /// - Throws: `dataRefused` when a value is not of its kind.
    mutating func append(_ record: CSVRecord) throws {
        for (column, field) in fields.enumerated() {
            let bytes = record.bytes.span.extracting(record.range(of: field))
            guard columns[column].append(bytes) else {
                let entry = signature.entries[column]
                let expected =
                    entry.kind == .numeric
                    ? "a number, inf, -inf, nan or an empty field"
                    : "at most \(Category.maximumBytes) bytes of text, or an empty field"
                throw BatchError(
                    .dataRefused, "\(path), line \(record.line), column \"\(entry.name)\": expected \(expected)")
            }
        }
        rowCount += 1
    }

    /// Returns the rows so far and empties the chunk.
    mutating func take() throws -> FeatureMatrix {
        guard let matrix = FeatureMatrix(names: signature.names, columns: columns, rowCount: rowCount) else {
            throw BatchError(.internal, "the columns of \(path) have different lengths")
        }
        columns = signature.entries.map { Self.empty($0.kind) }
        rowCount = 0
        return matrix
    }

    private static func empty(_ kind: FeatureKind) -> FeatureColumn {
        switch kind {
        case .numeric: .numeric([])
        case .categorical: .categorical([])
        }
    }
}

extension FeatureColumn {
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
            guard let value = Category(field) else { return false }
            values.append(value)
        }
        return true
    }
}
