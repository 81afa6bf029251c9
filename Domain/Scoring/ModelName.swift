/// The name of a model in a registry: see ``Slug`` for its form.
///
/// Nothing else is let in, so a name can become the name of a folder.
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
