/// The SHA-256 digest of some bytes, in 64 hexadecimal digits.
public struct Digest: RawRepresentable, Hashable, Sendable {
    /// The 64 hexadecimal digits, in lower case.
    public let rawValue: String

    /// Creates a digest from 64 lower-case hexadecimal digits; nil for any other text.
    public init?(rawValue: String) {
        let isHexadecimal = rawValue.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        guard rawValue.utf8.count == 64, isHexadecimal else { return nil }
        self.rawValue = rawValue
    }

    /// Creates a digest from 32 bytes; any further bytes are ignored, and missing ones are 0.
    public init(bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        let padded = bytes.prefix(32) + Array(repeating: 0, count: max(0, 32 - bytes.count))
        rawValue = String(
            decoding: padded.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The first twelve digits, for people.
    public var short: String { String(rawValue.prefix(12)) }
}

extension Digest: CustomStringConvertible {
    /// The 64 digits.
    public var description: String { rawValue }
}
