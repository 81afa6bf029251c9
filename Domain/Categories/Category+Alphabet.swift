extension Category {
    /// The characters that a code may consist of.
    public enum Alphabet: Sendable {
        /// A to Z.
        case capitals
        /// A to Z and 0 to 9.
        case capitalsAndDigits
    }

    /// Whether every byte belongs to an alphabet.
    public func consists(of alphabet: Alphabet) -> Bool {
        for index in 0..<byteCount {
            let byte = self[index]
            let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard isCapital || (isDigit && alphabet == .capitalsAndDigits) else { return false }
        }
        return true
    }
}
