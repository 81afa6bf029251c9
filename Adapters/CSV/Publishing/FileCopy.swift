import LocalFiles

/// Copies the rows of files that this program wrote, without reading their fields.
enum FileCopy {
    private static let blockBytes = 1 << 18

    /// Adds the rows of a file to another one.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - header: the bytes with which it begins.
    ///   - writer: takes the bytes after the header.
    /// - Returns: the number of rows; nil when the file does not begin with the header, and nothing was copied.
    static func rows(of path: String, after header: [UInt8], to writer: FileWriter) throws -> Int? {
        let reader = try FileReader(path: path, followsLinks: false)
        guard try reader.read(atMost: header.count) == header else { return nil }
        var rows = 0
        var isQuoted = false
        var block = try reader.read(atMost: blockBytes)
        while !block.isEmpty {
            count(block.span, &rows, &isQuoted)
            try writer.write(block.span)
            block = try reader.read(atMost: blockBytes)
        }
        return rows
    }

    /// Counts line breaks outside quotes. A doubled quote opens and closes, or closes and opens, so it changes nothing.
    private static func count(_ block: Span<UInt8>, _ rows: inout Int, _ isQuoted: inout Bool) {
        // Scores have quotes only where a key does: without them, a loop that the compiler can unroll is enough.
        guard isQuoted || contains(.quote, block) else {
            for index in block.indices { rows &+= block[index] == .lineFeed ? 1 : 0 }
            return
        }
        for index in block.indices {
            if block[index] == .quote {
                isQuoted.toggle()
            } else if block[index] == .lineFeed, !isQuoted {
                rows += 1
            }
        }
    }

    private static func contains(_ byte: UInt8, _ block: Span<UInt8>) -> Bool {
        var count = 0
        for index in block.indices { count &+= block[index] == byte ? 1 : 0 }
        return count > 0
    }
}
