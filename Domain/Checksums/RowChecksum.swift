/// A checksum of rows that does not depend on their order: the sum of a 64-bit hash of each row, modulo 2^64.
///
/// Checksums of parts of a table add up to that of the table. It finds accidents, not attacks: rows that are missing,
/// doubled, changed or mixed up.
public struct RowChecksum: Hashable, Sendable {
    /// The sum of the hashes.
    public private(set) var sum: UInt64

    /// The checksum of no rows, or of rows with this sum.
    public init(sum: UInt64 = 0) {
        self.sum = sum
    }

    /// The checksum of rows with these hashes.
    public init(hashes: [UInt64]) {
        sum = hashes.reduce(0, &+)
    }

    /// The checksum of the rows of two parts.
    public static func + (left: RowChecksum, right: RowChecksum) -> RowChecksum {
        RowChecksum(sum: left.sum &+ right.sum)
    }
}

extension RowChecksum: RawRepresentable, CustomStringConvertible {
    /// The 16 hexadecimal digits of the sum, in lower case.
    public var rawValue: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Reads 16 lower-case hexadecimal digits; nil for any other text.
    public init?(rawValue: String) {
        guard rawValue.utf8.count == 16, let sum = UInt64(rawValue, radix: 16) else { return nil }
        self.init(sum: sum)
        guard self.rawValue == rawValue else { return nil }
    }

    /// The 16 digits.
    public var description: String { rawValue }
}
