/// The types of numbers of Universal Binary JSON, by their markers.
enum UBJSONNumberType: UInt8 {
    case int8 = 0x69  // i
    case uint8 = 0x55  // U
    case int16 = 0x49  // I
    case int32 = 0x6C  // l
    case int64 = 0x4C  // L
    case float32 = 0x64  // d
    case float64 = 0x44  // D

    /// The size of a number in bytes.
    var byteCount: Int {
        switch self {
        case .int8, .uint8: 1
        case .int16: 2
        case .int32, .float32: 4
        case .int64, .float64: 8
        }
    }

    /// The number in some bytes, the most significant one first.
    func number(_ bytes: ArraySlice<UInt8>) -> XGBoostNumber {
        let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return switch self {
        case .int8: .integer(Int64(Int8(truncatingIfNeeded: bits)))
        case .uint8: .integer(Int64(UInt8(truncatingIfNeeded: bits)))
        case .int16: .integer(Int64(Int16(truncatingIfNeeded: bits)))
        case .int32: .integer(Int64(Int32(truncatingIfNeeded: bits)))
        case .int64: .integer(Int64(truncatingIfNeeded: bits))
        case .float32: .float(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .float64: .float(Float(Double(bitPattern: bits)))
        }
    }
}
