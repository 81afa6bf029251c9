import Domain

/// The checksum of a file's bytes, which come in pieces of any size: eight bytes at a time, as in Fibonacci hashing.
///
/// It takes much less time than to read numbers, so that a file which was read and checked before is recognised.
struct ByteChecksum {
    private var hash: UInt64 = 0
    private var length: UInt64 = 0
    private var pending: UInt64 = 0

    /// Adds the next bytes.
    mutating func add(_ bytes: Span<UInt8>) {
        var place = 0
        while place < bytes.count, length & 7 != 0 { add(bytes[place], &place) }
        var hash = hash
        let start = place
        while place + ByteWord.count <= bytes.count {
            hash = Self.mixed(hash, ByteWord(bytes, at: place).bits)
            place += ByteWord.count
        }
        self.hash = hash
        length &+= UInt64(place - start)
        while place < bytes.count { add(bytes[place], &place) }
    }

    /// The checksum of all bytes.
    var value: RowChecksum { RowChecksum(sum: Self.mixed(Self.mixed(hash, pending), length)) }

    private mutating func add(_ byte: UInt8, _ place: inout Int) {
        pending |= UInt64(byte) &<< (8 * (length & 7))
        length &+= 1
        place += 1
        if length & 7 == 0 {
            hash = Self.mixed(hash, pending)
            pending = 0
        }
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product &>> 29)
    }
}
