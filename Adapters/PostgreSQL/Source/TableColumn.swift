#if PostgreSQL
import Domain
import Tabular

/// A column of a table, as the server describes it.
struct TableColumn: Equatable, Sendable {
    /// The name.
    let name: QuotedName
    /// The name of the type on which a domain is based, or of the type itself: `int4`, `text`; `enum` for each enumeration,
    /// and empty for a type that is not the server's own.
    let baseType: String
    /// The type as a statement writes it: `character varying(10)`.
    let typeName: String
    /// Whether no row can be without a value.
    let isRequired: Bool
    /// Whether texts are equal only when their bytes are.
    let comparesBytes: Bool
    /// The digits that a `numeric` is declared with; nil when it may have any.
    var digits: Digits?

    /// The digits of a number: how many there are, and how many of them follow the point.
    struct Digits: Equatable, Sendable {
        let precision: Int
        let scale: Int
    }

    /// The type as which the column can be read; nil when there is none.
    var type: ColumnType? {
        switch baseType {
        case "int2", "int4", "int8": .integer
        case "numeric": digits?.scale == 0 ? .integer : .real
        case "float4", "float8": .real
        case "text", "varchar", "bpchar", "char", "name", "uuid", "enum", "citext": .text
        case "bool": .boolean
        case "date": .day
        case "timestamp", "timestamptz": .timestamp
        default: nil
        }
    }

    /// Whether it cannot hold every value of the type that our own tables have for it.
    var isNarrow: Bool {
        switch baseType {
        case "int2", "int4", "float4", "numeric", "bpchar", "char", "name": true
        case "varchar": typeName.hasSuffix(")")
        default: false
        }
    }

    /// The column in the words that all stores share.
    var found: FoundColumn {
        FoundColumn(
            name: name.name, type: type, typeName: typeName, advice: type == nil ? UnreadableType.advice(self) : nil)
    }

    /// Whether a value may be the mark of a number that does not fit.
    ///
    /// - Parameter type: the type that the batch has for the column.
    func isMarked(as type: ColumnType) -> Bool {
        guard baseType == "numeric" else { return false }
        return NumericRange.needsMark(digits, for: type == .integer ? .integer : .real)
    }

    /// An expression for the values as a batch takes them.
    ///
    /// - Parameters:
    ///   - type: the type that the batch has for the column, which accepts the column's own.
    ///   - timeZone: the zone on whose clock moments are read.
    ///   - table: the name or alias of the table in the statement.
    func value(as type: ColumnType, timeZone: String, in table: String) -> String {
        let column = "\(table).\(name)"
        return switch type {
        case .integer where baseType == "numeric": NumericRange.integer(column)
        case .integer, .boolean: baseType == "bool" ? "\(column)::int::bigint" : "\(column)::bigint"
        case .real where baseType == "numeric": NumericRange.real(column, digits)
        case .real: baseType == "bool" ? "\(column)::int::float8" : "\(column)::float8"
        case .text: text(of: column)
        case .day: "\(column)::date"
        case .timestamp:
            baseType == "timestamptz"
                ? "(\(column) AT TIME ZONE \(SQLLiteral.text(timeZone)))" : "\(column)::timestamp"
        }
    }

    /// An expression for the text of the column, whatever the time zone of the session is: moments are written in UTC.
    func text(of column: String) -> String {
        guard baseType == "timestamptz" else { return "\(column)::text" }
        return """
            (CASE WHEN pg_catalog.isfinite(\(column)) THEN (\(column) AT TIME ZONE 'UTC')::text || '+00' \
            ELSE \(column)::text END)
            """
    }

    /// An expression for a batch's value as it is read back after an assignment to the column, when the column can hold it:
    /// types that are written in other words than a text has give their own.
    func readBack(_ expression: String, as type: ColumnType, timeZone: String) -> String {
        let assigned = assignment(of: expression, as: type, timeZone: timeZone)
        return switch (type, baseType) {
        case (.text, "uuid"), (.text, "enum"), (.text, "date"), (.text, "timestamp"), (.text, "timestamptz"):
            "(\(assigned))::text"
        case (.boolean, _): "\(expression)::int::bigint"
        case (.timestamp, "timestamptz"): "(\(assigned) AT TIME ZONE \(SQLLiteral.text(timeZone)))"
        default: expression
        }
    }

    /// An expression that assigns a batch's value to the column. Types without an assignment cast get an explicit one.
    func assignment(of expression: String, as type: ColumnType, timeZone: String) -> String {
        switch baseType {
        case "uuid", "enum": "\(expression)::\(typeName)"
        case "bool" where type != .boolean: "(\(expression) <> 0)"
        case "date" where type == .text, "timestamp" where type == .text: "\(expression)::\(typeName)"
        case "timestamptz" where type == .text:
            """
            CASE WHEN \(expression) ~ '([+-]\\d\\d(:?\\d\\d)*|Z)$' THEN \(expression)::timestamptz \
            ELSE \(expression)::timestamp AT TIME ZONE \(SQLLiteral.text(timeZone)) END
            """
        case "timestamptz" where type == .timestamp: "(\(expression) AT TIME ZONE \(SQLLiteral.text(timeZone)))"
        default: expression
        }
    }
}

extension ColumnType {
    /// The type that columns of our own tables have.
    ///
    /// - Parameter ordered: whether rows are ordered by the column: texts order by their bytes in every store.
    func sqlName(ordered: Bool = false) -> String {
        switch self {
        case .integer: "bigint"
        case .real: "double precision"
        case .text: ordered ? "text COLLATE \"C\"" : "text"
        case .boolean: "boolean"
        case .day: "date"
        case .timestamp: "timestamp"
        }
    }
}
#endif
