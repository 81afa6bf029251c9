#if PostgreSQL
/// Casts of `numeric`, which holds numbers that no other type does: one such number must reject its row, where a plain cast
/// would fail the whole statement.
///
/// A number that does not fit becomes a mark, a value that a cast of `numeric` never gives. Columns that are declared with a
/// precision and a scale of a usual size, `numeric(6, 2)`, hold no such number, and are cast as they are.
enum NumericRange {
    /// Marks a number that is no `double precision`: NaN with its sign set, while the cast of a numeric NaN has none.
    static let realMark: UInt64 = 0xFFF8_0000_0000_0000
    /// Marks a number that is no `bigint`; this one integer is refused, too.
    static let integerMark = Int64.min

    /// What a rejection says.
    static let expectedReal = "a number that double precision can hold"
    /// The same for whole numbers.
    static let expectedInteger = "a whole number that bigint can hold"

    /// Whether a type can hold numbers that a cast refuses.
    ///
    /// - Parameter digits: precision and scale; nil when the type has none.
    static func needsMark(_ digits: TableColumn.Digits?, for type: CastType) -> Bool {
        guard let digits else { return true }
        // NaN is a numeric of every precision, but no integer.
        return type == .integer || digits.precision - digits.scale > 308 || digits.scale > 307
    }

    /// What numbers are cast to.
    enum CastType {
        case real
        case integer
    }

    /// The cast of a column to `double precision`.
    static func real(_ column: String, _ digits: TableColumn.Digits?) -> String {
        guard needsMark(digits, for: .real) else { return "\(column)::float8" }
        // Most rows need the first condition only. Beyond these bounds the cast rounds to infinity or to zero, an error.
        return """
            CASE WHEN pg_catalog.abs(\(column)) BETWEEN 2.4703282292062328e-324 AND 1.7976931348623158e308 \
            OR \(column) = 0 OR \(column) = 'NaN' OR pg_catalog.abs(\(column)) = 'Infinity' THEN \(column)::float8 \
            WHEN \(column) IS NOT NULL THEN - 'NaN'::float8 END
            """
    }

    /// The cast of a column of whole numbers to `bigint`.
    static func integer(_ column: String) -> String {
        """
        CASE WHEN \(column) BETWEEN -9223372036854775807 AND 9223372036854775807 THEN \(column)::bigint \
        WHEN \(column) IS NOT NULL THEN '\(integerMark)'::bigint END
        """
    }
}
#endif
