/// The lines of a file that are not empty, one after the other, without copying them.
struct LightGBMLines {
    private let bytes: [UInt8]
    private var position = 0
    /// The number of lines read so far, empty ones included.
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
