/// One value of one of the ledger's rows, which are few: here, clarity counts and speed does not.
public enum Cell: Equatable, Sendable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case real(Double)
    /// A text.
    case text(String)

    /// A whole number, or none.
    public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }

    /// A floating-point number, or none.
    public init(_ value: Double?) { self = value.map(Cell.real) ?? .null }

    /// A text, or none.
    public init(_ value: String?) { self = value.map(Cell.text) ?? .null }
}
