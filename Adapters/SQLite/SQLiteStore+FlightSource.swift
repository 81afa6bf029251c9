public import Domain
import GRDB
import Tabular
public import UseCases

extension SQLiteStore: FlightSource {
    /// See ``UseCases/FlightSource``. A position is a key.
    ///
    /// A key with more than two rows may have one of them lent twice when the reading goes on right behind it; the audit
    /// refuses such a partition in any case.
    public nonisolated func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        let query = try FlightQuery(tables.flights, mapping: mapping).rows(of: selection, after: position)
        let scan = TableScan(of: tables.flights, in: file, schema: mapping.schema, query: query)
        try await scan.chunks(of: chunkRows) { batch in
            let position = try lastKey(batch)
            let (flights, rejections) = Stopwatch.time(.decoding) { mapping.flights(from: batch) }
            try await body(FlightChunk(flights: flights, rejections: rejections, position: position))
        }
    }

    /// See ``UseCases/FlightSource``.
    public func rowCount(of selection: FlightSelection) throws -> Int? {
        let query = try FlightQuery(tables.flights, mapping: mapping).count(of: selection)
        guard file.exists else { throw file.missing }
        return try read { database in
            try mapping.schema.check(tables.flights, in: database)
            return try Int.fetchOne(database, sql: query.sql, arguments: query.arguments)
        } ?? nil
    }

    private nonisolated func lastKey(_ batch: RowBatch) throws -> SourcePosition {
        let name = mapping.name(of: .flightID)
        let column = mapping.schema.names.firstIndex(of: name) ?? 0
        let keys = batch.integers[mapping.schema.slots[column]]
        guard !keys.isNull.contains(true), let last = keys.values.last else {
            throw BatchError(
                .dataRefused,
                "column \"\(name)\" of table \(tables.flights) has a row without a whole number, expected a key in each "
                    + "row, since a run could not go on behind it; give these rows a key, or leave them out by a view")
        }
        return SourcePosition(rawValue: last)
    }
}
