/// A row that could not be decoded, validated or scored: kept as data, never just logged.
///
/// It says where the row is and what is wrong with it, and never what the row contains.
public struct Rejection: Hashable, Sendable {
    /// What is wrong with a row, as one of an open set of codes.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The word, in lower case with underscores.
        public let rawValue: String

        /// Creates a code.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A column that must have a value has none.
        public static let missingValue = Code(rawValue: "missing_value")
        /// The text is not a value of the column's type.
        public static let notOfType = Code(rawValue: "not_of_type")
        /// The value does not exist in the domain: there is no such time of day, no such code.
        public static let invalidValue = Code(rawValue: "invalid_value")
        /// The value lies outside the range of the data contract.
        public static let outOfRange = Code(rawValue: "out_of_range")
        /// The record has more or fewer fields than the header, or its quotes do not match.
        public static let malformedRecord = Code(rawValue: "malformed_record")
    }

    /// The key of the row, where it could be read.
    public var key: Key?
    /// The line of the file, from 1, where the source is a file.
    public var line: Int?
    /// The column at fault, where it is one.
    public var column: String?
    /// What is wrong.
    public var code: Code
    /// What was expected: a fixed sentence, without the row's data.
    public var expected: String

    /// Creates a rejection.
    public init(key: Key?, line: Int? = nil, column: String?, code: Code, expected: String) {
        self.key = key
        self.line = line
        self.column = column
        self.code = code
        self.expected = expected
    }
}

extension Rejection: CustomStringConvertible {
    /// Where the row is, and what is wrong with it.
    public var description: String {
        let parts = [
            line.map { "line \($0)" }, key.map { "key \($0)" }, column.map { "column \($0)" },
            "\(code.rawValue), expected \(expected)",
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
