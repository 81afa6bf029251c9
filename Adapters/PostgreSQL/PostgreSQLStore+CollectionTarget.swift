public import Domain
import Tabular
public import UseCases

extension PostgreSQLStore: CollectionTarget {
    /// See ``UseCases/CollectionTarget``.
    public func collectFlights(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable ([Flight]) async throws -> Void) async throws -> Void
    ) async throws {
        let key = try QuotedName(mapping.name(of: .flightID))
        let table = CollectedTable(
            name: flightTable, schema: mapping.schema, key: key,
            indexed: [try QuotedName(mapping.name(of: .day)), key])
        try await write(table, mode) { writing in
            try await fill { try await writing.append(mapping.batch(of: $0)) }
        }
    }

    /// See ``UseCases/CollectionTarget``.
    public func collectOutcomes(
        _ mode: CollectionMode,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([FlightOutcome]) async throws -> Void) async throws
            -> Void
    ) async throws {
        let table = CollectedTable(
            name: outcomeTable, schema: OutcomeColumn.schema, key: try QuotedName(OutcomeColumn.flightID.name),
            indexed: [])
        try await write(table, mode) { writing in
            try await fill { outcomes in
                var batch = RowBatch(schema: OutcomeColumn.schema)
                for outcome in outcomes {
                    batch.integers[0].append(outcome.flight.rawValue)
                    batch.integers[1].append(outcome.arrivalDelay.map { Int64($0) })
                    batch.endRow()
                }
                try await writing.append(batch)
            }
        }
    }

    private func write(
        _ table: CollectedTable, _ mode: CollectionMode, _ fill: (TableWriting) async throws -> Void
    ) async throws {
        let writing = TableWriting(table, at: address, timeouts)
        do {
            try await writing.begin()
            try await fill(writing)
            try await writing.finish(mode)
        } catch {
            await writing.close()
            throw error
        }
    }
}
