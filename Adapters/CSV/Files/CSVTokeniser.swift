/// Splits the bytes of a CSV file (RFC 4180) into records and fields, block by block, wherever the blocks are cut.
///
/// - Records end with LF, CRLF or CR; the last one may do without. Blank lines are no records.
/// - A quoted field may contain commas, line breaks and doubled quotes. A byte order mark at the beginning is skipped.
/// - A record with a fault (a quote in the wrong place, more than `maximumRecordBytes`) has no fields and ends at the next
///   line break, whatever its quotes say. So an unclosed quote costs bounded memory, and at most that many bytes and the
///   line on which they end.
struct CSVTokeniser: Sendable {
    /// The most bytes that the fields of a record may have together, each comma counted.
    static let maximumRecordBytes = 1 << 20

    private enum State {
        case byteOrderMark(matched: Int)
        case fieldStart
        case unquoted
        case quoted
        case afterQuote
        case skipping
    }

    /// The record that was read last.
    private(set) var record = CSVRecord()
    private var state = State.byteOrderMark(matched: 0)
    private var line = 1
    private var followsReturn = false
    private var isComplete = false
    /// How many fields of a plain record are split off, from the first on; of other records, all of them are.
    var fieldLimit = Int.max

    /// Continues to read in a block, from a position, which it advances.
    ///
    /// - Returns: true when `record` is complete; false when the block is used up.
    mutating func read(_ block: Span<UInt8>, at position: inout Int) -> Bool {
        if isComplete { beginRecord() }
        if takePlainRecord(block, at: &position) { return true }
        while position < block.count {
            let plain = plainBytes(of: block, from: position)
            if plain > 0 {
                keep(block, position..<position + plain)
                position += plain
            } else {
                take(block[position])
                position += 1
                if isComplete { return true }
            }
        }
        return false
    }

    /// Takes a whole record at once: one that lies in the block, has no quotes, and ends with LF or CRLF. Nearly all
    /// records do; of any other record, nothing is taken here.
    private mutating func takePlainRecord(_ block: Span<UInt8>, at position: inout Int) -> Bool {
        guard isBlank, !followsReturn, position < block.count, block[position] > .carriageReturn else { return false }
        let start = position
        guard let line = PlainLine(block.extracting(start..<min(block.count, start + Self.maximumRecordBytes))) else {
            return false
        }
        let bytes = block.extracting(start..<start + line.length)
        record.bytes.append(addingCapacity: line.length) { copy in
            for index in bytes.indices { copy.append(bytes[index]) }
        }
        record.fieldCount = line.commas + 1
        record.isPlain = true
        split(bytes, atMost: fieldLimit)
        position = start + line.length + line.breakLength
        self.line += 1
        isComplete = true
        return true
    }

    private mutating func split(_ bytes: Span<UInt8>, atMost limit: Int) {
        let count = min(limit, record.fieldCount)
        guard count > 0 else { return }
        record.ends.append(addingCapacity: count) { ends in
            for index in bytes.indices where bytes[index] == .comma {
                ends.append(index)
                if ends.isFull { return }
            }
            if !ends.isFull { ends.append(bytes.count) }
        }
    }

    /// How many bytes from a position on are plain bytes of the field.
    private func plainBytes(of block: Span<UInt8>, from start: Int) -> Int {
        switch state {
        case .fieldStart, .unquoted, .quoted: break
        case .byteOrderMark, .afterQuote, .skipping: return 0
        }
        let end = min(block.count, start + Self.maximumRecordBytes - record.bytes.count)
        var position = start
        while position < end, !Self.isSpecial(block[position]) { position += 1 }
        return position - start
    }

    private mutating func keep(_ block: Span<UInt8>, _ range: Range<Int>) {
        record.bytes.append(addingCapacity: range.count) { bytes in
            for index in range { bytes.append(block[index]) }
        }
        if case .fieldStart = state { state = .unquoted }
        followsReturn = false
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        // Letters and digits come after the comma.
        byte <= .comma && (byte == .comma || byte == .quote || byte == .lineFeed || byte == .carriageReturn)
    }

    /// Ends the file.
    ///
    /// - Returns: whether there is one more record.
    mutating func finish() -> Bool {
        if isComplete { beginRecord() }
        switch state {
        case .byteOrderMark(let matched): keepMark(matched)
        case .quoted: spoil(.unclosedQuote)
        case .fieldStart, .unquoted, .afterQuote, .skipping: break
        }
        guard !isBlank else { return false }
        endRecord()
        record.endsWithFile = true
        return true
    }

    /// Whether nothing of the record has been read.
    private var isBlank: Bool {
        if case .fieldStart = state { record.ends.isEmpty } else { false }
    }

    private mutating func take(_ byte: UInt8) {
        if case .byteOrderMark(let matched) = state {
            guard byte != Self.mark[matched] else {
                state = matched == 2 ? .fieldStart : .byteOrderMark(matched: matched + 1)
                return
            }
            keepMark(matched)
        }
        let isBreak = byte == .lineFeed || byte == .carriageReturn
        let endsPair = byte == .lineFeed && followsReturn
        followsReturn = byte == .carriageReturn
        if isBreak, !endsPair {
            line += 1
            if case .quoted = state { record.innerBreaks += 1 }
        }
        switch state {
        case .quoted: takeQuoted(byte, isBreak: isBreak)
        case .afterQuote where byte == .quote:
            state = .quoted
            keep(byte)
        case .fieldStart where byte == .quote: state = .quoted
        case .fieldStart where isBreak && isBlank: record.line = line
        case _ where isBreak: endRecord()
        case .skipping: break
        case _ where byte == .comma: endField()
        case .afterQuote: spoil(.textAfterQuote)
        case _ where byte == .quote: spoil(.strayQuote)
        default:
            state = .unquoted
            keep(byte)
        }
    }

    private mutating func takeQuoted(_ byte: UInt8, isBreak: Bool) {
        if byte == .quote {
            state = .afterQuote
        } else {
            keep(byte)
            if case .skipping = state, isBreak { endRecord() }
        }
    }

    private mutating func keep(_ byte: UInt8) {
        guard hasRoom else { return spoil(.tooLong) }
        record.bytes.append(byte)
    }

    private mutating func endField() {
        guard hasRoom else { return spoil(.tooLong) }
        record.ends.append(record.bytes.count)
        record.bytes.append(.comma)
        state = .fieldStart
    }

    private var hasRoom: Bool { record.bytes.count < Self.maximumRecordBytes }

    private mutating func spoil(_ fault: CSVRecord.Fault) {
        record.fault = fault
        record.bytes.removeAll(keepingCapacity: true)
        record.ends.removeAll(keepingCapacity: true)
        state = .skipping
    }

    private mutating func endRecord() {
        if record.fault == nil {
            record.ends.append(record.bytes.count)
            record.fieldCount = record.ends.count
        }
        isComplete = true
    }

    private mutating func beginRecord() {
        isComplete = false
        record.bytes.removeAll(keepingCapacity: true)
        record.ends.removeAll(keepingCapacity: true)
        record.fieldCount = 0
        record.isPlain = false
        record.fault = nil
        record.innerBreaks = 0
        record.endsWithFile = false
        record.line = line
        state = .fieldStart
    }

    /// The first bytes looked like a byte order mark, but were the beginning of a field.
    private mutating func keepMark(_ matched: Int) {
        state = matched == 0 ? .fieldStart : .unquoted
        for index in 0..<matched { keep(Self.mark[index]) }
    }

    private static let mark: [3 of UInt8] = [0xEF, 0xBB, 0xBF]
}

extension UInt8 {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
