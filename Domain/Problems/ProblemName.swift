/// The name of a problem: see ``Slug`` for its form.
public struct ProblemName: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// Creates a name; nil unless it has the form of one.
    public init?(rawValue: String) {
        guard Slug.isValid(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    private init(checked name: String) {
        rawValue = name
    }

    /// The name of the problem of runs that were recorded before the ledger kept it.
    public static let unrecorded = ProblemName(checked: "unrecorded")
}

extension ProblemName: ExpressibleByStringLiteral {
    /// The name that a problem's source code gives it; `unnamed` for a literal that does not have the form of a name.
    public init(stringLiteral name: String) {
        rawValue = Slug.isValid(name) ? name : "unnamed"
    }
}

extension ProblemName: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}
