public import Domain
public import Tabular
public import UseCases

extension StoreUnderTest {
    /// Writes rows into a table, in two parts; into the table of parcels when none is given.
    public func write(
        _ rows: RowBatch, to table: TableSpecification? = nil, _ mode: CollectionMode = .replace
    ) async throws {
        let split = min(2, rows.rowCount)
        let (first, second) = (rows.dropping(Array(split..<rows.rowCount)), rows.dropping(Array(0..<split)))
        try await writer.write(table ?? variant.table, mode) { append in
            try await append(first)
            try await append(second)
        }
    }

    /// All chunks of the rows that a selection of a table includes; of the table of parcels when none is given.
    public func read(
        _ selection: Selection = .everything, of table: TableSpecification? = nil,
        after position: SourcePosition? = nil,
        chunkRows: Int = 100
    ) async throws -> [RowChunk] {
        let table = table ?? variant.table
        let chunks = Gathered<RowChunk>()
        try await reader.read(table, try table.filter(for: selection), after: position, chunkRows: chunkRows) {
            await chunks.add($0)
        }
        return await chunks.elements
    }

    /// The keys of all rows of the table of parcels, in the order in which they are read.
    public func keys() async throws -> [Key] {
        try await read().flatMap { $0.batch.keys(of: variant.table).keys }
    }
}

extension Sequence<RowChunk> {
    /// The rows of all chunks as one batch; without the lines of a file.
    public func joined(_ schema: TableSchema) -> RowBatch {
        var joined = RowBatch(schema: schema)
        for chunk in self {
            for row in 0..<chunk.batch.rowCount { joined.append(row, of: chunk.batch) }
        }
        joined.lines = []
        return joined
    }
}
