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
    /// - Returns: the number of rows and the checksum of their bytes; nil when the file does not begin with the header, and nothing was copied.
    static func rows(of path: String, after header: [UInt8], to writer: FileWriter) throws -> CopiedRows? {
        let reader = try FileReader(path: path, followsLinks: false)
        guard try reader.read(atMost: header.count) == header else { return nil }
        var copied = CopiedRows()
        var isQuoted = false
        var block = try reader.read(atMost: blockBytes)
        while !block.isEmpty {
            count(block.span, &copied.count, &isQuoted)
            copied.bytes.add(block.span)
            try writer.write(block.span)
            block = try reader.read(atMost: blockBytes)
        }
        return copied
    }

    /// Counts line breaks outside quotes. A doubled quote opens and closes, or closes and opens, so it changes nothing.
    private static func count(_ block: Span<UInt8>, _ rows: inout Int, _ isQuoted: inout Bool) {
        // Scores have quotes only where a key does.
        if !isQuoted, let breaks = lineBreaks(block) {
            rows += breaks
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

    /// The number of line breaks; nil when there is a quote.
    private static func lineBreaks(_ block: Span<UInt8>) -> Int? {
        var breaks = 0
        var quotes: UInt64 = 0
        var place = 0
        while place + ByteWord.count <= block.count {
            let word = ByteWord(block, at: place)
            quotes |= word.isZero(xor: .quote)
            breaks += ByteWord.countOfMarks(word.isZero(xor: .lineFeed))
            place += ByteWord.count
        }
        while place < block.count {
            if block[place] == .quote { return nil }
            if block[place] == .lineFeed { breaks += 1 }
            place += 1
        }
        return quotes == 0 ? breaks : nil
    }
}

/// Rows that were copied.
struct CopiedRows {
    var count = 0
    var bytes = ByteChecksum()
}
