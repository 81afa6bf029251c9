import Tabular
import UseCases

/// A quote that opens by mistake makes one record of all that follows, up to the next quote: these rows would be read by
/// nobody, and counted by nobody. So would those that a file has lost at its end.
extension CSVTable {
    /// Checks that the row that was read last is not several rows, or a part of one.
    ///
    /// - Throws: `dataRefused` when it has line breaks and cannot be split into fields; when lines that it spans are whole
    ///   rows themselves; when there are too many of them; when the file ends inside quotes, inside a row that lacks
    ///   fields, or without the line break that the format demands.
    func checkLines() throws {
        guard !isPlain else { return }
        let record = record
        if record.fault == .unclosedQuote {
            throw refusal("the file ends inside a quoted field that begins there")
        }
        if record.endsWithFile, isMalformed {
            throw refusal("the file ends inside that row, which has \(record.fieldCount) of \(fieldCount) fields")
        }
        if record.endsWithFile, needsLastLineBreak {
            throw refusal(
                "the file ends inside that row: there is no line break after it, as source.csv.last_line_break demands",
                advice: "Write the file again")
        }
        guard record.innerBreaks > 0 else { return }
        if record.fault != nil {
            throw refusal("a quote that opens there spans \(record.innerBreaks + 1) lines and cannot be read")
        }
        if record.innerBreaks > quotedLines {
            throw refusal(
                "a quoted field that begins there has \(record.innerBreaks) line breaks, expected at most \(quotedLines)",
                advice: "Correct the file, or allow longer texts (source.csv.quoted_lines)")
        }
        if hasRecordInside(record) || joinsRows(record) {
            throw refusal("a quoted field that begins there contains lines that are whole rows")
        }
    }

    /// How many rows a row counts for that cannot be split into as many fields as the header has: whoever counts what is
    /// rejected must not take all the lines that it spans for one row.
    var rowsOfMalformed: Int { isMalformed ? 1 + records.record.innerBreaks : 1 }

    /// Whether a line between two line breaks of one field has as many commas as a record.
    private func hasRecordInside(_ record: CSVRecord) -> Bool {
        guard fieldCount > 1 else { return false }
        return (0..<record.fieldCount).contains { field in
            Self.lines(record.bytes[record.range(of: field)])
                .dropFirst().dropLast().contains { line in line.count { $0 == .comma } == fieldCount - 1 }
        }
    }

    /// Whether the first and the last line of a row, with all their fields, are rows on their own: as many commas, and
    /// in each column that is no text, what can be read there. A text of two lines, with as many commas in it, mostly is not.
    private func joinsRows(_ record: CSVRecord) -> Bool {
        guard fieldCount > 1, !isMalformed else { return false }
        let lines = Self.lines(record.bytes[...])
        guard lines.count > 1, let first = lines.first, let last = lines.last else { return false }
        return isRow(first) && isRow(last)
    }

    /// The lines of a text, which end with LF, CRLF or CR.
    private static func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        text.split(omittingEmptySubsequences: false) { $0 == .lineFeed || $0 == .carriageReturn }
    }

    private func isRow(_ line: ArraySlice<UInt8>) -> Bool {
        let cells = line.split(separator: .comma, omittingEmptySubsequences: false)
        guard cells.count == fieldCount else { return false }
        let typed = schema.columns.indices.filter { schema.columns[$0].type != .text }
        return !typed.isEmpty
            && typed.allSatisfy { isReadable(Array(cells[fields[$0]]), as: schema.columns[$0].type) }
    }

    private func isReadable(_ cell: [UInt8], as type: ColumnType) -> Bool {
        if MissingText.isMissing(cell.span) { return true }
        return type == .real ? CellText.real(cell.span) != nil : CellText.integer(cell.span, type, clock) != nil
    }

    private func refusal(_ what: String, advice: String = "Correct the file") -> BatchError {
        BatchError(
            .dataRefused,
            "\(path) cannot be read from line \(record.line) on: \(what). Rows would be lost; nothing was published. \(advice)"
        )
    }
}
