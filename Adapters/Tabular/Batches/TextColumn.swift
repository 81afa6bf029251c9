public import Domain

/// The texts of a chunk: their bytes one after the other, and where each of them ends.
public struct TextColumn: Equatable, Sendable {
    /// The bytes of all texts, in UTF-8.
    public var bytes: [UInt8] = []
    /// For each row, the position in `bytes` after its text.
    public var ends: [Int] = []
    /// Whether a row has no value.
    public var isNull: [Bool] = []

    /// Adds the text of the next row.
    public mutating func append(_ text: Span<UInt8>) {
        bytes.append(addingCapacity: text.count) { bytes in
            for index in text.indices { bytes.append(text[index]) }
        }
        ends.append(bytes.count)
        isNull.append(false)
    }

    /// Adds the texts of the next rows, which lie among some bytes; nil for none.
    @inlinable
    @inline(__always)
    public mutating func append(count: Int, from source: Span<UInt8>, _ range: (Int) -> Range<Int>?) {
        var end = bytes.count
        for row in 0..<count {
            let text = range(row)
            end += text?.count ?? 0
            ends.append(end)
            isNull.append(text == nil)
        }
        bytes.append(addingCapacity: end - bytes.count) { bytes in
            for row in 0..<count {
                for place in range(row) ?? 0..<0 { bytes.append(source[place]) }
            }
        }
    }

    /// Adds the text of the next row; nil for none.
    public mutating func append(_ text: String?) {
        if let text { bytes.append(contentsOf: text.utf8) }
        ends.append(bytes.count)
        isNull.append(text == nil)
    }

    /// Adds the text of the next row; missing for none.
    public mutating func append(_ category: Category) {
        category.append(to: &bytes)
        ends.append(bytes.count)
        isNull.append(category.isMissing)
    }

    /// The text of a row as a category; missing where there is none, nil when it is too long for one.
    @inlinable
    public func category(_ row: Int) -> Category? {
        isNull[row] ? .missing : Category(bytes.span.extracting(range(of: row)))
    }

    /// The text of a row; nil where there is none.
    public func string(_ row: Int) -> String? {
        isNull[row] ? nil : String(decoding: bytes[range(of: row)], as: UTF8.self)
    }

    /// Where in `bytes` the text of a row lies.
    @inlinable
    public func range(of row: Int) -> Range<Int> {
        (row == 0 ? 0 : ends[row - 1])..<ends[row]
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        isNull.removeAll(keepingCapacity: true)
    }
}
