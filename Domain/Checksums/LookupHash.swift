/// Bob Jenkins's hash function lookup3 with 64 bits and a seed, as PostgreSQL computes it for hash partitions
/// (`hashint8extended`, `hashfloat8extended`, `hashtextextended`): a database and this program get the same numbers.
///
/// The hash of one value is the seed of the next one, so a row of several values has one hash.
public enum LookupHash {
    /// The hash of a whole number.
    @inlinable
    public static func hash(_ value: Int64, seed: UInt64) -> UInt64 {
        // Small numbers have the same hash whatever the width of their type.
        let high = UInt32(truncatingIfNeeded: value >> 32)
        return hash(UInt32(truncatingIfNeeded: value) ^ (value >= 0 ? high : ~high), seed: seed)
    }

    /// The hash of a floating-point number; all values that are not numbers have the same one, and so have 0 and −0.
    @inlinable
    public static func hash(_ value: Double, seed: UInt64) -> UInt64 {
        if value == 0 { return seed }
        let bits = value.isNaN ? 0x7FF8_0000_0000_0000 : value.bitPattern
        var state = State(length: 8, seed: seed)
        state.a &+= UInt32(truncatingIfNeeded: bits)
        state.b &+= UInt32(truncatingIfNeeded: bits >> 32)
        return state.finished
    }

    /// The hash of a text's bytes.
    public static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
        var state = State(length: bytes.count, seed: seed)
        var place = 0
        while bytes.count - place >= 12 {
            state.a &+= word(bytes, place)
            state.b &+= word(bytes, place + 4)
            state.c &+= word(bytes, place + 8)
            state.mix()
            place += 12
        }
        state.a &+= word(bytes, place)
        state.b &+= word(bytes, place + 4)
        // The lowest byte of the third word is the length's.
        state.c &+= word(bytes, place + 8) << 8
        return state.finished
    }

    @inlinable
    static func hash(_ value: UInt32, seed: UInt64) -> UInt64 {
        var state = State(length: 4, seed: seed)
        state.a &+= value
        return state.finished
    }

    /// Four bytes as a little-endian number, with zeros where there are fewer.
    private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt32 {
        var word: UInt32 = 0
        var index = min(place + 4, bytes.count) - 1
        while index >= place {
            word = word << 8 | UInt32(bytes[index])
            index -= 1
        }
        return word
    }

    /// The three words that the function mixes.
    @usableFromInline
    struct State {
        @usableFromInline var a: UInt32
        @usableFromInline var b: UInt32
        @usableFromInline var c: UInt32

        @inlinable
        init(length: Int, seed: UInt64) {
            a = 0x9E37_79B9 &+ UInt32(truncatingIfNeeded: length) &+ 3_923_095
            b = a
            c = a
            guard seed != 0 else { return }
            a &+= UInt32(truncatingIfNeeded: seed >> 32)
            b &+= UInt32(truncatingIfNeeded: seed)
            mix()
        }

        @inlinable
        mutating func mix() {
            a &-= c; a ^= Self.rotated(c, 4); c &+= b
            b &-= a; b ^= Self.rotated(a, 6); a &+= c
            c &-= b; c ^= Self.rotated(b, 8); b &+= a
            a &-= c; a ^= Self.rotated(c, 16); c &+= b
            b &-= a; b ^= Self.rotated(a, 19); a &+= c
            c &-= b; c ^= Self.rotated(b, 4); b &+= a
        }

        @inlinable
        var finished: UInt64 {
            var (a, b, c) = (a, b, c)
            c ^= b; c &-= Self.rotated(b, 14)
            a ^= c; a &-= Self.rotated(c, 11)
            b ^= a; b &-= Self.rotated(a, 25)
            c ^= b; c &-= Self.rotated(b, 16)
            a ^= c; a &-= Self.rotated(c, 4)
            b ^= a; b &-= Self.rotated(a, 14)
            c ^= b; c &-= Self.rotated(b, 24)
            return UInt64(b) << 32 | UInt64(c)
        }

        @inlinable
        static func rotated(_ value: UInt32, _ bits: UInt32) -> UInt32 { value << bits | value >> (32 - bits) }
    }
}
