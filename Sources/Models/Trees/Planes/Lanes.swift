/// A byte for each of 64 rows, as four vectors.
///
/// Four, so that a step's constants are loaded once for all of them; of 16 lanes each, because the compiler makes
/// single instructions of operations on 16 bytes and loops over lanes of those on 64.
struct Lanes {
    /// How many rows there are.
    static let count = 64

    var first = SIMD16<Int8>.zero
    var second = SIMD16<Int8>.zero
    var third = SIMD16<Int8>.zero
    var fourth = SIMD16<Int8>.zero

    /// Zeros.
    @inline(__always)
    init() {}

    /// The bytes of 64 neighbouring rows.
    ///
    /// Unchecked: `offset + 64` is at most the number of bytes. The check would be a branch for each step of each tree.
    @inline(__always)
    init(_ bytes: RawSpan, at offset: Int) {
        first = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<Int8>.self)
        second = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: SIMD16<Int8>.self)
        third = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: SIMD16<Int8>.self)
        fourth = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 48, as: SIMD16<Int8>.self)
    }

    /// Writes the bytes of 64 neighbouring rows; unchecked as for reading.
    @inline(__always)
    func store(to bytes: inout MutableRawSpan, at offset: Int) {
        unsafe bytes.storeBytes(of: first, toUncheckedByteOffset: offset, as: SIMD16<Int8>.self)
        unsafe bytes.storeBytes(of: second, toUncheckedByteOffset: offset &+ 16, as: SIMD16<Int8>.self)
        unsafe bytes.storeBytes(of: third, toUncheckedByteOffset: offset &+ 32, as: SIMD16<Int8>.self)
        unsafe bytes.storeBytes(of: fourth, toUncheckedByteOffset: offset &+ 48, as: SIMD16<Int8>.self)
    }
}
