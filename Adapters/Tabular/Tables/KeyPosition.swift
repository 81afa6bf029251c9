public import Domain

/// A position in a table in the order of its keys: after some rows of a key, and after all rows of lower keys.
public struct KeyPosition: Equatable, Sendable {
    /// The key of the last row before the position.
    public var key: Key
    /// How many rows of this key lie before the position, 1 or more.
    public var rows: Int

    /// Creates a position.
    public init(key: Key, rows: Int) {
        self.key = key
        self.rows = rows
    }

    /// The position after the last row of some rows that were read in order.
    ///
    /// - Parameters:
    ///   - keys: their keys, at least one.
    ///   - previous: the position before them; nil when they are the first rows.
    public init?(after keys: KeyColumn, previous: KeyPosition?) {
        guard keys.count > 0 else { return nil }
        key = keys[keys.count - 1]
        rows = keys.rowsOfLastKey
        if rows == keys.count, let previous, previous.key == key { rows += previous.rows }
    }

    /// Reads a position of a source.
    public init?(_ position: SourcePosition) {
        guard let separator = position.rawValue.lastIndex(of: "#"),
            let rows = Int(position.rawValue[position.rawValue.index(after: separator)...]), rows > 0,
            let key = KeyText.key(String(position.rawValue[..<separator]))
        else { return nil }
        self.key = key
        self.rows = rows
    }

    /// The position as a source gives it: the key and the number of rows.
    public var sourcePosition: SourcePosition { SourcePosition(rawValue: "\(KeyText.text(key))#\(rows)") }
}
