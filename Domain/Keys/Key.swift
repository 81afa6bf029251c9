/// The key of a row: what identifies an entity in its table.
public enum Key: Sendable {
    /// A whole number.
    case integer(Int64)
    /// A text, compared byte by byte: a code, a UUID.
    case text(String)
    /// The values of several columns.
    case composite([Key])
}

extension Key: Hashable {
    /// Compares texts byte by byte, as databases do under a binary collation. Swift's own string comparison treats
    /// different encodings of a character as equal.
    public static func == (left: Key, right: Key) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.composite(let left), .composite(let right)): left == right
        default: false
        }
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .integer(let number): hasher.combine(number)
        case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
        case .composite(let parts): for part in parts { hasher.combine(part) }
        }
    }
}

extension Key: Comparable {
    /// Orders numbers by value, texts by their bytes, and composite keys part by part; numbers before texts.
    public static func < (left: Key, right: Key) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.composite(let left), .composite(let right)): left.lexicographicallyPrecedes(right)
        case (.integer, _), (.text, .composite): true
        default: false
        }
    }
}

extension Key: CustomStringConvertible {
    /// The value; those of a composite key in parentheses: `(A-17, 3)`.
    public var description: String {
        switch self {
        case .integer(let number): String(number)
        case .text(let text): text
        case .composite(let parts): "(\(parts.map(\.description).joined(separator: ", ")))"
        }
    }
}

extension Key {
    /// The kind of its value.
    public var kind: KeyKind {
        switch self {
        case .integer: .integer
        case .text: .text
        case .composite(let keys): .composite(keys.map(\.kind))
        }
    }
}
