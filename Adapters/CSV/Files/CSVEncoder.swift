import Tabular

/// Builds the bytes of a CSV file (RFC 4180, lines end with LF).
///
/// A field is quoted when it has to be. Fields that begin with `=`, `+`, `-` or `@`, which spreadsheets take for formulas,
/// are not changed: other programs read the values back.
struct CSVEncoder {
    /// The bytes built since the last `removeAll`.
    private(set) var bytes: [UInt8] = []
    private var fieldsInRow = 0
    private var rowStart = 0

    /// A file that begins with the names of its columns.
    init(header: [String]) {
        for name in header { append(name) }
        endRow()
    }

    /// Adds a field; an empty one when there is no text.
    mutating func append(_ text: String?) {
        append(Array((text ?? "").utf8).span)
    }

    /// Adds a field.
    mutating func append(_ text: Span<UInt8>) {
        beginField()
        guard text.indices.contains(where: { Self.needsQuotes(text[$0]) }) else {
            for index in text.indices { bytes.append(text[index]) }
            return
        }
        bytes.append(.quote)
        for index in text.indices {
            if text[index] == .quote { bytes.append(.quote) }
            bytes.append(text[index])
        }
        bytes.append(.quote)
    }

    /// Adds a whole number; an empty field when there is none.
    mutating func append(_ number: Int64?) {
        beginField()
        guard let number else { return }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let first = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

    /// Adds fields that another encoder has built.
    mutating func append(encoded fields: CSVFields) {
        beginField()
        bytes += fields.bytes
        fieldsInRow += fields.count - 1
    }

    /// Adds a number in its shortest form that reads as the same number; an empty field when there is none.
    mutating func append(_ number: Double?) {
        beginField()
        if let number { bytes.append(contentsOf: NumberText.text(number).utf8) }
    }

    /// Ends the row.
    mutating func endRow() {
        // A row of one empty field would be a blank line, which is no record.
        if fieldsInRow == 1, bytes.count == rowStart { bytes += [.quote, .quote] }
        bytes.append(.lineFeed)
        fieldsInRow = 0
        rowStart = bytes.count
    }

    /// Removes the bytes, once they are written, and keeps the memory.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        rowStart = 0
    }

    private mutating func beginField() {
        if fieldsInRow > 0 { bytes.append(.comma) }
        fieldsInRow += 1
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == .comma || byte == .quote || byte == .lineFeed || byte == .carriageReturn
    }
}
