/// The lines of a file that are not empty, one after the other, without copying them.
struct LightGBMLines {
    private let bytes: [UInt8]
    private var position = 0
    /// How many lines were looked at.
    private(set) var count = 0

    /// The lines of some bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The position after the last byte.
    var end: Int { bytes.endIndex }

    /// The next line that is not empty, without its end; nil at the end of the file.
    mutating func next() -> LightGBMLine? {
        while position < bytes.endIndex {
            let start = position
            let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            position = min(newline + 1, bytes.endIndex)
            count += 1
            var line = bytes[start..<newline]
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if !line.isEmpty { return LightGBMLine(bytes: line, number: count) }
        }
        return nil
    }
}

/// A line of a file.
struct LightGBMLine {
    /// Its bytes, without the line end; their indices are those of the file.
    let bytes: ArraySlice<UInt8>
    /// Its number, from 1.
    let number: Int

    /// Whether it is exactly this text.
    func `is`(_ text: StaticString) -> Bool {
        bytes.count == text.utf8CodeUnitCount && starts(with: text)
    }

    /// Whether it begins with a text.
    func starts(with text: StaticString) -> Bool {
        bytes.starts(with: text.description.utf8)
    }

    /// What follows a beginning; nil when it begins otherwise.
    func value(after beginning: StaticString) -> LightGBMValue? {
        guard starts(with: beginning) else { return nil }
        let rest = bytes.dropFirst(beginning.utf8CodeUnitCount)
        return LightGBMValue(key: String(beginning.description.dropLast()), bytes: rest, line: number)
    }

    /// An error in this line.
    func fault(_ message: String) -> ModelError {
        ModelError("line \(number): \(message)")
    }
}
