import Domain

/// A value in the text of a statement, for the few statements that take no parameters: `COPY` and `CREATE TABLE`.
///
/// The texts that get here have checked forms (run ids, model names); they are quoted all the same.
enum SQLLiteral {
    /// A day.
    static func day(_ day: CalendarDay) -> String { "DATE '\(day)'" }

    /// A text; zero bytes, which no statement can hold, are left out.
    static func text(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0 != "\0" }
        let doubled = scalars.flatMap { $0 == "'" || $0 == "\\" ? [$0, $0] : [$0] }
        let quoted = String(String.UnicodeScalarView(doubled))
        return scalars.contains("\\") ? " E'\(quoted)'" : "'\(quoted)'"
    }
}
