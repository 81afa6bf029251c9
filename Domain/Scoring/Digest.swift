/// The SHA-256 digest of some bytes, in 64 hexadecimal digits.
public struct Digest: RawRepresentable, Hashable, Sendable {
    /// The 64 hexadecimal digits, in lower case.
    public let rawValue: String

    /// A digest by its digits; nil unless there are 64, in lower case.
    public init?(rawValue: String) {
        let isHexadecimal = rawValue.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        guard rawValue.utf8.count == 64, isHexadecimal else { return nil }
        self.rawValue = rawValue
    }

    /// The first twelve digits, for people.
    public var short: String { String(rawValue.prefix(12)) }
}

extension Digest: CustomStringConvertible {
    /// The 64 digits.
    public var description: String { rawValue }
}
