/// How a configuration names a model: `name/7` is version 7, `name@champion` whatever the alias points to today.
///
/// A reference is resolved once per run, to a ``ModelIdentity``, which does not change during the run.
public struct ModelReference: Hashable, Sendable {
    /// What stands behind the name.
    public enum Selector: Hashable, Sendable {
        /// A version, 1 or more.
        case version(Int)
        /// An alias, such as `champion`.
        case alias(String)
    }

    /// The alias that a name alone stands for.
    public static let defaultAlias = "champion"

    /// The model.
    public let name: ModelName
    /// The version or alias.
    public let selector: Selector

    /// Creates a reference.
    public init(name: ModelName, selector: Selector) {
        self.name = name
        self.selector = selector
    }

    /// Reads `name/7`, `name@alias` or `name` (which is `name@champion`); nil for any other text.
    public init?(_ text: String) {
        let separator = text.firstIndex { $0 == "/" || $0 == "@" } ?? text.endIndex
        guard let name = ModelName(rawValue: String(text[..<separator])) else { return nil }
        guard separator < text.endIndex else {
            self.init(name: name, selector: .alias(Self.defaultAlias))
            return
        }
        let rest = String(text[text.index(after: separator)...])
        if text[separator] == "@" {
            guard Slug.isValid(rest) else { return nil }
            self.init(name: name, selector: .alias(rest))
        } else {
            guard let version = Int(rest), version > 0, String(version) == rest else { return nil }
            self.init(name: name, selector: .version(version))
        }
    }
}

extension ModelReference: CustomStringConvertible {
    /// `name/7` or `name@alias`.
    public var description: String {
        switch selector {
        case .version(let version): "\(name)/\(version)"
        case .alias(let alias): "\(name)@\(alias)"
        }
    }
}
