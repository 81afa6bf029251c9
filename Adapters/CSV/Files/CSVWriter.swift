import LocalFiles
import Tabular

/// Writes rows as CSV. A file is not seen before it is complete.
final class CSVWriter {
    private let output: any ByteOutput
    private var encoder: CSVEncoder

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must exist.
    ///   - header: the names of the columns.
    init(path: String, header: [String]) throws {
        output = try FileWriter(path: path)
        encoder = CSVEncoder(header: header)
    }

    /// Begins to write to an output.
    init(output: any ByteOutput, header: [String]) {
        self.output = output
        encoder = CSVEncoder(header: header)
    }

    /// Adds a row.
    ///
    /// - Parameter fields: adds its fields.
    func write(_ fields: (inout CSVEncoder) -> Void) throws {
        fields(&encoder)
        encoder.endRow()
        try flush(above: Self.bufferBytes)
    }

    /// Adds a row of a batch.
    func write(_ batch: RowBatch, row: Int) throws {
        try write { $0.append(batch, row: row) }
    }

    /// Adds fields of a record as they were read.
    func write(_ record: CSVRecord, fields: [Int]) throws {
        try write { encoder in
            for field in fields { encoder.append(record.bytes.span.extracting(record.range(of: field))) }
        }
    }

    /// Makes what was written the file's contents, durably. Without it, the file is as it was before.
    func commit() throws {
        try flush(above: 0)
        try output.commit()
    }

    private func flush(above count: Int) throws {
        guard encoder.bytes.count > count else { return }
        let bytes = encoder.bytes
        try output.write(bytes.span)
        encoder.removeAll()
    }

    private static let bufferBytes = 1 << 16
}
