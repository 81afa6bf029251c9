extension Span<UInt8> {
    /// The number of two bytes at a place, the first byte first.
    func integer16(at place: Int) -> Int16 {
        Int16(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int16.self))
    }

    /// The number of four bytes at a place, the first byte first.
    func integer32(at place: Int) -> Int32 {
        Int32(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int32.self))
    }

    /// The number of eight bytes at a place, the first byte first. As with its siblings, a place outside is a trap: what
    /// is unsafe is only that bytes are taken for a number, which any bytes are.
    func integer64(at place: Int) -> Int64 {
        Int64(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int64.self))
    }
}
