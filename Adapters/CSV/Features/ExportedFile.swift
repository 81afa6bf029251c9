import Domain
import LocalFiles
import UseCases

/// A file of rows for people while it is written: the columns that identify a row, then values.
///
/// The column of the partition is left out where a part of the key or a value has its name.
actor ExportedFile {
    private let writer: CSVWriter
    private let hasPartition: Bool

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: the file; `-` stands for standard output.
    ///   - inputs: what must not be written over.
    ///   - identity: the columns that identify a row; nil for none.
    ///   - names: the columns of values.
    /// - Throws: `config` when two columns would have one name; `usage` when the file is an input.
    init(path: String, inputs: InputFiles, identity: RowIdentity?, names: [String]) throws {
        let others = (identity?.keys ?? []) + names
        let partition = identity?.partition.flatMap { others.contains($0) ? nil : $0 }
        let header = [partition].compactMap { $0 } + others
        for (index, name) in header.enumerated() where header[..<index].contains(name) {
            throw BatchError(
                .config,
                "\(path) would have two columns \"\(name)\"; leave one of the features out, or read the key under another "
                    + "name, from a view")
        }
        hasPartition = partition != nil
        writer = CSVWriter(output: try OutputFile.open(path, inputs: inputs), header: header)
    }

    /// Adds rows.
    ///
    /// - Parameters:
    ///   - rows: their partitions and keys; nil when there is no identity.
    ///   - count: the number of rows.
    ///   - values: adds the values of a row.
    func write(_ rows: IdentifiedRows?, count: Int, _ values: (Int, inout CSVEncoder) -> Void) throws {
        for row in 0..<count {
            try writer.write { encoder in
                if let rows {
                    if hasPartition { encoder.append(row < rows.partitions.count ? rows.partitions[row].label : nil) }
                    encoder.append(rows.keys, row: row)
                }
                values(row, &encoder)
            }
        }
    }

    /// Completes the file.
    func commit() throws {
        try writer.commit()
    }
}
