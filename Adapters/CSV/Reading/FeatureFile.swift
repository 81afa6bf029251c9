import Domain
import UseCases

/// A CSV file with a header of feature names, read record by record.
struct FeatureFile {
    /// The names of the columns.
    let header: [String]
    private let path: String
    private var records: CSVRecords

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
    }

    /// The record that was read last.
    var record: CSVRecord { records.record }

    /// Where the features of a signature stand in a record.
    func fields(of signature: FeatureSignature) throws -> [Int] {
        let positions = Dictionary(uniqueKeysWithValues: zip(header, header.indices))
        return try signature.names.map { name in
            guard let position = positions[name] else {
                throw BatchError(
                    .config,
                    "\(path) has no column \"\(name)\", which the model wants"
                        + Suggestion.hint(for: name, among: header))
            }
            return position
        }
    }

    /// Reads the next record; false when there is none.
    ///
    /// - Throws: `dataRefused` when it is no record, or has more or fewer fields than the header.
    mutating func next() throws -> Bool {
        guard try records.next() else { return false }
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

    /// Throws `tryLater` when the file was written to since it was opened.
    func checkUnchanged() throws { try records.checkUnchanged() }
}
