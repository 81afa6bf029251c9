public import Testing

/// A change to the text of a valid model that makes it one that is refused.
public struct TextFault: CustomTestStringConvertible, Sendable {
    /// The text that is replaced, at its first occurrence, and its replacement.
    private let found: String
    private let replacement: String
    /// What the error must say.
    public let reason: String

    /// The change.
    public var testDescription: String { "\(found.debugDescription) → \(replacement.prefix(60).debugDescription)" }

    /// Creates a fault: the first `found` becomes `replacement`, and the error must contain `reason`.
    public init(_ found: String, _ replacement: String, _ reason: String) {
        self.found = found
        self.replacement = replacement
        self.reason = reason
    }

    /// The bytes of a text with this change.
    public func bytes(of text: String) throws -> [UInt8] {
        let range = try #require(text.firstRange(of: found), "the text does not have \(found.debugDescription)")
        return Array((text[..<range.lowerBound] + replacement + text[range.upperBound...]).utf8)
    }
}
