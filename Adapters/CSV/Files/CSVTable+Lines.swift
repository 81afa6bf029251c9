import UseCases

/// A quote that opens by mistake makes one record of all that follows, up to the next quote: these rows would be read by
/// nobody, and counted by nobody. So would those that a file has lost at its end.
extension CSVTable {
    /// The most line breaks that a quoted field may have.
    static let maximumInnerBreaks = 100

    /// Checks that the row that was read last is not several rows, or a part of one.
    ///
    /// - Throws: `dataRefused` when it has line breaks and cannot be split into fields; when a line inside a quoted field has
    ///   as many fields as a whole record; when there are too many of them; when the file ends inside quotes, or inside a
    ///   row that lacks fields.
    func checkLines() throws {
        guard !isPlain else { return }
        let record = record
        if record.fault == .unclosedQuote {
            throw refusal("the file ends inside a quoted field that begins there")
        }
        if record.endsWithFile, isMalformed {
            throw refusal("the file ends inside that row, which has \(record.fieldCount) of \(fieldCount) fields")
        }
        guard record.innerBreaks > 0 else { return }
        if record.fault != nil {
            throw refusal("a quote that opens there spans \(record.innerBreaks + 1) lines and cannot be read")
        }
        if record.innerBreaks > Self.maximumInnerBreaks {
            throw refusal(
                "a quoted field that begins there has \(record.innerBreaks) line breaks, expected at most "
                    + "\(Self.maximumInnerBreaks)")
        }
        if hasRecordInside(record) {
            throw refusal("a quoted field that begins there contains lines that are whole rows")
        }
    }

    /// Whether a line between two line breaks of one field has as many commas as a record.
    private func hasRecordInside(_ record: CSVRecord) -> Bool {
        guard fieldCount > 1 else { return false }
        return (0..<record.fieldCount).contains { field in
            record.bytes[record.range(of: field)].split(separator: .lineFeed, omittingEmptySubsequences: false)
                .dropFirst().dropLast().contains { line in line.count { $0 == .comma } == fieldCount - 1 }
        }
    }

    private func refusal(_ what: String) -> BatchError {
        BatchError(
            .dataRefused,
            "\(path) cannot be read from line \(record.line) on: \(what). Rows would be lost; nothing was published. "
                + "Correct the file")
    }
}
