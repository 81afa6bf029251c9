/// The name of a model in a registry: see ``Slug`` for its form.
///
/// No other form is allowed, so the name can be used as the name of a folder.
public struct ModelName: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// A name; nil unless it has the form of one.
    public init?(rawValue: String) {
        guard Slug.isValid(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension ModelName: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}
