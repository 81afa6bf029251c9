/// The name of a job: see ``Slug`` for its form.
public struct JobName: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// A name; nil unless it has the form of one.
    public init?(rawValue: String) {
        guard Slug.isValid(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension JobName: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}
