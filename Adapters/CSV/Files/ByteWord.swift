/// Eight bytes in one register, to look at all of them at once.
///
/// A result for each byte is a mark: the highest bit of the byte is set, or none is.
struct ByteWord {
    /// The number of bytes.
    static let count = 8

    /// The bytes, the first one lowest.
    let bits: UInt64

    /// The bytes from a position on, of which there must be eight.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at position: Int) {
        let word = bytes.extracting(position..<position + Self.count)
        var bits: UInt64 = 0
        // It is; once the compiler has seen so, it reads all bytes at once, without a check for each of them.
        if word.count == Self.count {
            for index in 0..<Self.count { bits |= UInt64(word[index]) &<< UInt64(8 * index) }
        }
        self.bits = bits
    }

    /// Marks the bytes that are equal to one.
    @inline(__always)
    func isZero(xor byte: UInt8) -> UInt64 {
        let difference = bits ^ (Self.ones &* UInt64(byte))
        return ~(((difference & ~Self.highBits) &+ ~Self.highBits) | difference) & Self.highBits
    }

    /// How many bytes are marked.
    @inline(__always)
    static func countOfMarks(_ marks: UInt64) -> Int { Int(((marks &>> 7) &* ones) &>> 56) }

    /// With how many decimal digits the word begins, and the number that they write (Lemire, "Number Parsing at a Gigabyte
    /// per Second", 2021).
    @inline(__always)
    var leadingDigits: (count: Int, value: UInt64) {
        let digits = bits ^ (Self.ones &* 0x30)
        let others = (((digits & ~Self.highBits) &+ (Self.ones &* 0x76)) | digits) & Self.highBits
        let count = others.trailingZeroBitCount >> 3
        guard count > 0 else { return (0, 0) }
        // The digits move up, so that those which are missing are zeros at the beginning of an eight-digit number.
        var word = digits &<< UInt64(64 - 8 * count)
        word = word &* 10 &+ (word &>> 8)
        let pairs: UInt64 = 0x0000_00FF_0000_00FF
        let odd = (word & pairs) &* (100 + 1_000_000 << 32)
        let even = ((word &>> 16) & pairs) &* (1 + 10_000 << 32)
        return (count, (odd &+ even) &>> 32)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
}
