import Tabular

/// Records that were found in a file and not yet split into fields. Finding them is the reader's work, which nobody shares;
/// splitting and decoding them is done by those who score.
struct RecordBlock: Sendable {
    /// A record that had quotes or lacks fields: its bytes do not say where a field ends.
    struct Quoted: Sendable {
        /// The record's number in the block.
        var record: Int
        /// For each field, the position after it, counted from the beginning of the record.
        var ends: [Int]
    }

    /// The bytes of all records, without quotes, and a line feed after each of them.
    private(set) var bytes: [UInt8] = []
    /// For each record, the position in `bytes` after its line feed.
    private(set) var ends: [Int] = []
    /// For each record, the line on which it begins.
    private(set) var lines: [Int] = []
    /// The records that are not as they were in the file, in their order.
    private(set) var quoted: [Quoted] = []
    /// What is wrong with the records that have not as many fields as the header, in their order; they have no bytes.
    private(set) var faults: [RowFault] = []

    /// The number of records.
    var count: Int { ends.count }

    /// Makes room for as many records, of the same size.
    mutating func reserveCapacity(_ other: (records: Int, bytes: Int)) {
        bytes.reserveCapacity(other.bytes)
        ends.reserveCapacity(other.records)
        lines.reserveCapacity(other.records)
    }

    /// Adds the record that a table has read last.
    mutating func append(from table: CSVTable) {
        let record = table.record
        guard !table.isMalformed else { return appendMalformed(table) }
        lines.append(record.line)
        if table.isMostlyUnread {
            appendRead(of: table)
        } else {
            if !record.isPlain { quoted.append(Quoted(record: count, ends: record.ends)) }
            bytes += record.bytes
        }
        bytes.append(.lineFeed)
        ends.append(bytes.count)
    }

    /// Adds a record that has not as many fields as the header: a row for each line that it spans.
    private mutating func appendMalformed(_ table: CSVTable) {
        for offset in 0..<table.rowsOfMalformed {
            lines.append(table.line + offset)
            faults.append(table.malformation(row: count))
            bytes.append(.lineFeed)
            ends.append(bytes.count)
        }
    }

    /// Adds the fields that become columns; the others are empty. Long texts that nobody reads are not kept.
    private mutating func appendRead(of table: CSVTable) {
        let record = table.record
        let start = bytes.count
        var ends: [Int] = []
        ends.reserveCapacity(record.fieldCount)
        var begin = 0
        for field in 0..<record.fieldCount {
            let end =
                record.isPlain
                ? record.bytes[begin...].firstIndex(of: .comma) ?? record.bytes.count : record.ends[field]
            if table.isRead[field] { bytes += record.bytes[begin..<end] }
            ends.append(bytes.count - start)
            bytes.append(.comma)
            begin = end + 1
        }
        bytes.removeLast()
        quoted.append(Quoted(record: count, ends: ends))
    }

    /// Where in `bytes` a record lies, without its line feed.
    func range(of record: Int) -> Range<Int> { (record == 0 ? 0 : ends[record - 1])..<ends[record] - 1 }
}
