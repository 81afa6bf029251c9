import LocalFiles
public import Tabular

/// Writes a CSV file that nobody sees before it is whole.
public final class CSVWriter {
    private let file: FileWriter
    private var encoder: CSVEncoder

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must be there.
    ///   - header: the names of the columns.
    public init(path: String, header: [String]) throws {
        file = try FileWriter(path: path)
        encoder = CSVEncoder(header: header)
    }

    /// Adds a row of texts; nil is an empty field.
    public func write(_ row: [String?]) throws {
        for text in row { encoder.append(text) }
        encoder.endRow()
        try flush(above: Self.bufferBytes)
    }

    /// Adds a row of a batch.
    public func write(_ batch: RowBatch, row: Int) throws {
        encoder.append(batch, row: row)
        try flush(above: Self.bufferBytes)
    }

    /// Adds a record as it was read.
    func write(_ record: CSVRecord) throws {
        for field in 0..<record.fieldCount { encoder.append(record.bytes.span.extracting(record.range(of: field))) }
        encoder.endRow()
        try flush(above: Self.bufferBytes)
    }

    /// Makes what was written the file's contents, durably. Without it, the file is as it was before.
    public func commit() throws {
        try flush(above: 0)
        try file.commit()
    }

    private func flush(above count: Int) throws {
        guard encoder.bytes.count > count else { return }
        let bytes = encoder.bytes
        try file.write(bytes.span)
        encoder.removeAll()
    }

    private static let bufferBytes = 1 << 16
}
