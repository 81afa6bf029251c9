/// A row that could not be decoded, validated or scored: kept as data, never just logged.
///
/// It says where the row is and what is wrong with it, and never what the row contains.
public struct Rejection: Hashable, Sendable {
    /// What is wrong, in one word of an open set.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The word, in lower case with underscores.
        public let rawValue: String

        /// A code by its word.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A column that must have a value has none.
        public static let missingValue = Code(rawValue: "missing_value")
        /// The text is not a value of the column's type.
        public static let notOfType = Code(rawValue: "not_of_type")
        /// The value is one that the domain does not have: no such time, no such code.
        public static let invalidValue = Code(rawValue: "invalid_value")
        /// The value lies outside the range of the data contract.
        public static let outOfRange = Code(rawValue: "out_of_range")
        /// The record has more or fewer fields than the header, or its quotes do not match.
        public static let malformedRecord = Code(rawValue: "malformed_record")
    }

    /// The flight, where the key could be read.
    public var flight: FlightID?
    /// The line of the file, from 1, where the source is a file.
    public var line: Int?
    /// The column at fault, where it is one.
    public var column: String?
    /// What is wrong.
    public var code: Code
    /// What was expected: a fixed sentence, without the row's data.
    public var expected: String

    /// A rejection by its parts.
    public init(flight: FlightID?, line: Int? = nil, column: String?, code: Code, expected: String) {
        self.flight = flight
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
            line.map { "line \($0)" }, flight.map { "flight \($0)" }, column.map { "column \($0)" },
            "\(code.rawValue), expected \(expected)",
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
