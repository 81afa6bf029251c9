#if PostgreSQL
import Domain
import Tabular
import UseCases

/// The key of a table's rows in SQL: numbers order by value, texts by their bytes.
struct KeyExpression: Sendable {
    private struct Part: Sendable {
        let column: TableColumn
        let expression: String
        /// Whether its values are texts; days and moments become texts in a key.
        var isText: Bool { column.type != .integer && column.type != .boolean }
    }

    private let parts: [Part]
    private let table: String

    /// The key of a table.
    ///
    /// - Parameters:
    ///   - columns: the columns of the key.
    ///   - alias: the alias of the table in the statement.
    ///   - table: the name of the table, for messages.
    init(_ columns: [TableColumn], alias: String, table: String) {
        parts = columns.map { column in
            let name = "\(alias).\(column.name)"
            let expression: String =
                switch column.baseType {
                case "bool": "\(name)::int"
                // The order of the bytes of a UUID is that of its text, and an index has it.
                case _ where column.type == .integer || column.baseType == "uuid": name
                default: "\(column.text(of: name)) COLLATE \"C\""
                }
            return Part(column: column, expression: expression)
        }
        self.table = table
    }

    /// Whether each row is sure to have a key.
    var isRequired: Bool { parts.allSatisfy(\.column.isRequired) }

    /// The names of the columns.
    var names: [String] { parts.map(\.column.name.name) }

    /// The columns as texts, as ``key(_:)`` reads them.
    var selected: String { parts.map { "\($0.expression)::text" }.joined(separator: ", ") }

    /// The ascending order; a row without a key comes last.
    var order: String { parts.map { "\($0.expression) NULLS LAST" }.joined(separator: ", ") }

    /// Whether a row lacks a part of its key.
    var isMissing: String { "(\(parts.map { "\($0.expression) IS NULL" }.joined(separator: " OR ")))" }

    /// Compares the key with a value, as a row: `(a, b) > ('x', 3)`.
    func compares(_ comparison: String, _ key: Key) throws -> String {
        let literals = try literals(of: key)
        let left = parts.map(\.expression).joined(separator: ", ")
        let right = literals.joined(separator: ", ")
        return parts.count == 1 ? "\(left) \(comparison) \(right)" : "(\(left)) \(comparison) (\(right))"
    }

    /// Whether the key equals other columns, which have the types of batches.
    func equals(_ columns: [String]) -> String {
        zip(parts, columns).map { part, column in
            let expression = part.column.baseType == "uuid" ? "\(part.expression)::text" : part.expression
            return "\(expression) = \(column)"
        }.joined(separator: " AND ")
    }

    /// Whether a row does not come before a key; true as well for a row whose missing value decides that.
    func isNotBefore(_ key: Key) throws -> String {
        isRequired ? try compares(">=", key) : "(\(try compares("<", key))) IS NOT TRUE"
    }

    /// A key that was selected as texts.
    func key(_ row: [String?]) throws -> Key {
        let values = zip(parts, row).compactMap { part, text -> Key? in
            part.isText ? text.map(Key.text) : text.flatMap { Int64($0) }.map(Key.integer)
        }
        guard values.count == parts.count else { throw PQFault.malformed("a key cannot be read") }
        return values.count == 1 ? values[0] : .composite(values)
    }

    private func literals(of key: Key) throws -> [String] {
        let values = if case .composite(let values) = key { values } else { [key] }
        let literals = zip(parts, values).compactMap { part, value -> String? in
            switch value {
            case .integer(let number):
                part.isText ? nil : SQLLiteral.integer(number) + (part.column.baseType == "numeric" ? "::numeric" : "")
            case .text(let text) where part.column.baseType == "uuid":
                UUIDText.isCanonical(text) ? "UUID '\(text)'" : nil
            case .text(let text): part.isText ? SQLLiteral.text(text) : nil
            case .composite: nil
            }
        }
        guard literals.count == parts.count, values.count == parts.count else {
            throw BatchError(
                .config,
                "the position \(key) is not a key of table \(table), expected values of \(names.joined(separator: ", ")); "
                    + "was the table or its key changed? Score the partition again (--rescore)")
        }
        return literals
    }
}

/// UUIDs as the server writes them.
enum UUIDText {
    /// Whether a text is a UUID in lower-case hexadecimal digits with hyphens, so that it orders like its bytes.
    static func isCanonical(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 36
            && bytes.enumerated().allSatisfy { place, byte in
                [8, 13, 18, 23].contains(place)
                    ? byte == UInt8(ascii: "-")
                    : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }
}
#endif
