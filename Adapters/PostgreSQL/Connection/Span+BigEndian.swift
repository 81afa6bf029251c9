#if PostgreSQL
extension Span<UInt8> {
    /// The number of two bytes at a place, in big-endian order.
    func integer16(at place: Int) -> Int16 {
        Int16(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int16.self))
    }

    /// The number of four bytes at a place, in big-endian order.
    func integer32(at place: Int) -> Int32 {
        Int32(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int32.self))
    }

    /// The number of eight bytes at a place, in big-endian order. As in the other functions, a place outside traps;
    /// unsafe is only the conversion of bytes, and any bytes are a number.
    func integer64(at place: Int) -> Int64 {
        Int64(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Int64.self))
    }
}
#endif
