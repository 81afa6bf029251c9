#if PostgreSQL
import Domain

/// A value in the text of a statement, for statements that take no parameters: `COPY`, `DECLARE`, `CREATE` and `ATTACH`.
enum SQLLiteral {
    /// A day.
    static func day(_ day: CalendarDay) -> String { "DATE '\(day)'" }

    /// A whole number.
    static func integer(_ number: Int64) -> String { "BIGINT '\(number)'" }

    /// A text; zero bytes, which no statement can hold, are left out.
    static func text(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0 != "\0" }
        let doubled = scalars.flatMap { $0 == "'" || $0 == "\\" ? [$0, $0] : [$0] }
        let quoted = String(String.UnicodeScalarView(doubled))
        return scalars.contains("\\") ? " E'\(quoted)'" : "'\(quoted)'"
    }
}
#endif
