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
        switch alphabet {
        case .capitals: bytesSatisfy(Self.isCapital)
        case .capitalsAndDigits: bytesSatisfy { Self.isCapital($0) || Self.isDigit($0) }
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
