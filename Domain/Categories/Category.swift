/// A text that names one of a limited set: a carrier, a product line, a combination such as `EWR-17`.
///
/// Up to 15 bytes of UTF-8 are held inline; a longer text is interned, and the category holds its number. Either way, a
/// category is plain memory: copying a million of them updates no reference counts, and testing two for equality
/// compares two integers. The empty category means "missing", as NaN does for numbers.
public struct Category: Hashable, Sendable {
    /// The longest text that a category can stand for, in bytes of UTF-8.
    public static let maximumBytes = 1024
    /// The longest text that is held inline, in bytes of UTF-8.
    public static let maximumInlineBytes = 15

    /// No value.
    public static let missing = Category(high: 0, low: 0)

    /// Bytes 0 to 7, the first one in the most significant place, so that integers compare as texts do.
    private let high: UInt64
    /// Inline: bytes 8 to 14, then the number of bytes. Interned: the number of the text, then `internedMark`.
    private let low: UInt64

    private static let internedMark: UInt64 = 0xFF

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Creates a category from bytes in UTF-8; nil when there are more than `maximumBytes`, or when the text is a new
    /// long one and the process already holds 64 MiB of long texts. The encoding is not checked: the bytes come from
    /// text columns, which check it.
    public init?(_ bytes: Span<UInt8>) {
        let count = bytes.count
        guard count <= Self.maximumInlineBytes else {
            self.init(interning: bytes)
            return
        }
        // The bytes shift in from the right; what is left of the 8 and 7 places is then empty on the right.
        let first = min(count, 8)
        var high: UInt64 = 0
        for index in 0..<first { high = high &<< 8 | UInt64(bytes[index]) }
        var low: UInt64 = 0
        for index in first..<count { low = low &<< 8 | UInt64(bytes[index]) }
        high = first == 0 ? 0 : high &<< UInt64(64 - 8 * first)
        low = count <= 8 ? 0 : low &<< UInt64(64 - 8 * (count - 8))
        low |= UInt64(count)
        self.init(high: high, low: low)
    }

    /// Creates a category from a text; nil for the same reasons as with bytes.
    @inlinable
    public init?(_ text: some StringProtocol) {
        self.init(Array(text.utf8).span)
    }

    /// A category that is too long to be held inline.
    private init?(interning bytes: Span<UInt8>) {
        guard bytes.count <= Self.maximumBytes else { return nil }
        let text = bytes.indices.map { bytes[$0] }
        guard let number = CategoryPool.shared.number(of: text) else { return nil }
        let high = text[..<8].reduce(UInt64(0)) { $0 &<< 8 | UInt64($1) }
        self.init(high: high, low: number &<< 8 | Self.internedMark)
    }

    /// The number of bytes of UTF-8.
    public var byteCount: Int { isInterned ? internedText.count : Int(low & 0xFF) }

    /// Whether there is no value.
    public var isMissing: Bool { low & 0xFF == 0 }

    /// Whether the text is longer than `maximumInlineBytes` and therefore held in the pool.
    var isInterned: Bool { low & 0xFF == Self.internedMark }

    private var internedText: [UInt8] { CategoryPool.shared.text(low &>> 8) }

    /// The bytes of the text, in UTF-8.
    public var bytes: [UInt8] {
        isInterned ? internedText : (0..<Int(low & 0xFF)).map(inlineByte)
    }

    /// Appends the bytes of the text, in UTF-8, to others.
    public func append(to bytes: inout [UInt8]) {
        guard !isInterned else {
            bytes.append(contentsOf: internedText)
            return
        }
        for position in 0..<Int(low & 0xFF) { bytes.append(inlineByte(position)) }
    }

    /// The byte at a position below `byteCount`.
    public subscript(position: Int) -> UInt8 {
        isInterned ? internedText[position] : inlineByte(position)
    }

    private func inlineByte(_ position: Int) -> UInt8 {
        position < 8
            ? UInt8(truncatingIfNeeded: high &>> UInt64(56 - 8 * position))
            : UInt8(truncatingIfNeeded: low &>> UInt64(120 - 8 * position))
    }

    /// Whether every byte passes a test.
    @inline(__always)
    func bytesSatisfy(_ test: (UInt8) -> Bool) -> Bool {
        guard !isInterned else { return internedText.allSatisfy(test) }
        var word = high
        for position in 0..<Int(low & 0xFF) {
            if position == 8 { word = low }
            guard test(UInt8(truncatingIfNeeded: word &>> 56)) else { return false }
            word = word &<< 8
        }
        return true
    }

    /// This category and another one, with a hyphen between: a combination such as `EWR-17`.
    ///
    /// Missing when either side is, or when the whole is longer than `maximumBytes`.
    public func combined(with other: Category) -> Category {
        guard !isMissing, !other.isMissing else { return .missing }
        guard !isInterned, !other.isInterned else { return interned(with: other) }
        let first = byteCount
        let total = first + 1 + other.byteCount
        guard total <= Self.maximumInlineBytes else { return interned(with: other) }
        var high = self.high
        var low = (self.low & ~0xFF) | UInt64(total)
        for index in first..<total {
            let byte = UInt64(index == first ? UInt8(ascii: "-") : other.inlineByte(index - first - 1))
            if index < 8 {
                high |= byte &<< UInt64(56 - 8 * index)
            } else {
                low |= byte &<< UInt64(120 - 8 * index)
            }
        }
        return Category(high: high, low: low)
    }

    private func interned(with other: Category) -> Category {
        var whole = bytes
        whole.append(UInt8(ascii: "-"))
        other.append(to: &whole)
        return Category(whole.span) ?? .missing
    }
}

extension Category: Comparable {
    /// Orders by bytes, as `ORDER BY` does under the collation "C".
    public static func < (left: Category, right: Category) -> Bool {
        guard left.high == right.high, left.isInterned || right.isInterned else {
            return (left.high, left.low) < (right.high, right.low)
        }
        return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension Category: CustomStringConvertible {
    /// The text.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
