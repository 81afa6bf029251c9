/// A short text that names one of a limited set: a carrier, an airport, a combination such as `EWR-17`.
///
/// At most 15 bytes of UTF-8, held inline. A flight is therefore plain memory: copying a million of them counts no
/// references, and comparing two categories compares two integers. The empty category stands for "missing", as NaN
/// does among numbers.
public struct Category: Hashable, Sendable {
    /// The longest text that a category can hold, in bytes of UTF-8.
    public static let maximumBytes = 15

    /// No value.
    public static let missing = Category(high: 0, low: 0)

    /// Bytes 0 to 7, the first one in the most significant place, so that integers compare as texts do.
    private let high: UInt64
    /// Bytes 8 to 14, then the number of bytes.
    private let low: UInt64

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Takes over bytes as they are; nil when there are more than 15. Their encoding is not checked: they only ever
    /// come from text columns, which do check it.
    public init?(_ bytes: Span<UInt8>) {
        let count = bytes.count
        guard count <= Self.maximumBytes else { return nil }
        var high: UInt64 = 0
        var low = UInt64(count)
        for index in 0..<count {
            let byte = UInt64(bytes[index])
            if index < 8 {
                high |= byte &<< UInt64(56 - 8 * index)
            } else {
                low |= byte &<< UInt64(120 - 8 * index)
            }
        }
        self.init(high: high, low: low)
    }

    /// Takes over a text; nil when it has more than 15 bytes of UTF-8.
    public init?(_ text: some StringProtocol) {
        self.init(Array(text.utf8).span)
    }

    /// The number of bytes of UTF-8.
    public var byteCount: Int { Int(low & 0xFF) }

    /// Whether there is no value.
    public var isMissing: Bool { low & 0xFF == 0 }

    /// The byte at a position below `byteCount`.
    public subscript(position: Int) -> UInt8 {
        position < 8
            ? UInt8(truncatingIfNeeded: high &>> UInt64(56 - 8 * position))
            : UInt8(truncatingIfNeeded: low &>> UInt64(120 - 8 * position))
    }

    /// This category and another one, with a hyphen between: a combination such as `EWR-17`.
    ///
    /// Missing when either side is, or when the whole does not fit.
    public func combined(with other: Category) -> Category {
        guard !isMissing, !other.isMissing else { return .missing }
        let first = byteCount
        let total = first + 1 + other.byteCount
        guard total <= Self.maximumBytes else { return .missing }
        var high = self.high
        var low = (self.low & ~0xFF) | UInt64(total)
        for index in first..<total {
            let byte = UInt64(index == first ? UInt8(ascii: "-") : other[index - first - 1])
            if index < 8 {
                high |= byte &<< UInt64(56 - 8 * index)
            } else {
                low |= byte &<< UInt64(120 - 8 * index)
            }
        }
        return Category(high: high, low: low)
    }
}

extension Category: Comparable {
    /// Orders by bytes, as `ORDER BY` does under the collation "C".
    public static func < (left: Category, right: Category) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Category: CustomStringConvertible {
    /// The text.
    public var description: String {
        String(decoding: (0..<byteCount).map { self[$0] }, as: UTF8.self)
    }
}
