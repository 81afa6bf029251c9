import Domain
import UseCases

/// A CSV file with a header of feature names, read record by record.
struct FeatureFile {
    /// The names of the columns.
    let header: [String]
    private let path: String
    private var records: CSVRecords
    /// The line on which the next record should begin.
    private var nextLine = 1

    /// Opens a file and reads its header.
    ///
    /// - Throws: `noInput` when there is no file; `config` when it has no header, or a name twice.
    init(path: String) throws {
        var records = try CSVRecords(path: path)
        guard try records.next(), records.record.fault == nil else {
            throw BatchError(.config, "\(path) has no header; expected a first line with the names of the features")
        }
        header = (0..<records.record.fieldCount).map(records.record.string)
        var seen: Set<String> = []
        for name in header where !seen.insert(name).inserted {
            throw BatchError(.config, "\(path) has the column \"\(name)\" twice; expected every name once")
        }
        self.path = path
        self.records = records
        nextLine = lineAfterRecord
    }

    /// The record that was read last.
    var record: CSVRecord { records.record }

    /// The positions of the features of a signature in a record.
    func fields(of signature: FeatureSignature) throws -> [Int] {
        let positions = Dictionary(uniqueKeysWithValues: zip(header, header.indices))
        return try signature.names.map { name in
            guard let position = positions[name] else {
                throw BatchError(
                    .config,
                    "\(path) has no column \"\(name)\", which the model needs; add it, with an empty field where a "
                        + "value is missing" + Suggestion.hint(for: name, among: header))
            }
            return position
        }
    }

    /// Reads the next record; false when there is none.
    ///
    /// - Throws: `dataRefused` when it cannot be split into as many fields as the header has.
    mutating func next() throws -> Bool {
        guard try records.next() else { return false }
        try checkNoBlankLine()
        if let fault = record.fault {
            throw BatchError(.dataRefused, "\(path), line \(record.line): expected \(fault.expected)")
        }
        guard record.fieldCount == header.count else {
            throw BatchError(
                .dataRefused,
                "\(path), line \(record.line): it has \(record.fieldCount) fields; expected \(header.count), as many "
                    + "as the header has")
        }
        return true
    }

    /// Blank lines are skipped where there are several columns. In a single column, a blank line may be a missing value, and
    /// predictions would be written beside the wrong rows.
    private mutating func checkNoBlankLine() throws {
        guard header.count == 1 else { return }
        guard record.line == nextLine else {
            throw BatchError(
                .dataRefused,
                "\(path), line \(nextLine) is blank: expected a value, or \"\" for a missing one. Write it so, or leave "
                    + "the line out")
        }
        nextLine = lineAfterRecord
    }

    /// The line after the record; a quoted text may have several, which end with LF, CRLF or CR.
    private var lineAfterRecord: Int {
        let bytes = record.bytes
        let breaks = bytes.indices.count { place in
            bytes[place] == .carriageReturn
                || bytes[place] == .lineFeed && (place == 0 || bytes[place - 1] != .carriageReturn)
        }
        return record.line + 1 + breaks
    }

    /// Throws `tryLater` when the file was written to since it was opened.
    func checkUnchanged() throws { try records.checkUnchanged() }
}
