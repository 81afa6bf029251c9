public import Domain
import Tabular
public import UseCases

extension SQLiteStore: CollectionTarget {
    /// See ``UseCases/CollectionTarget``. A new table has its key and its index; one that exists keeps its own.
    public nonisolated func collectFlights(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable ([Flight]) async throws -> Void) async throws -> Void
    ) async throws {
        let mapping = mapping
        try await collect(into: try CollectionTable(flights: tables.flights, mapping: mapping), mode) { writer in
            try await fill { try await writer.append(mapping.batch(of: $0)) }
        }
    }

    /// See ``UseCases/CollectionTarget``.
    public nonisolated func collectOutcomes(
        _ mode: CollectionMode,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([FlightOutcome]) async throws -> Void) async throws
            -> Void
    ) async throws {
        try await collect(into: try CollectionTable(outcomes: tables.outcomes), mode) { writer in
            try await fill { try await writer.append(RowBatch($0)) }
        }
    }

    private nonisolated func collect(
        into table: CollectionTable, _ mode: CollectionMode, fill: (CollectionWriter) async throws -> Void
    ) async throws {
        let writer = CollectionWriter(into: table, in: file)
        do {
            try await writer.begin(mode)
            try await fill(writer)
            try Task.checkCancellation()
            try await writer.commit()
        } catch {
            await writer.rollback()
            throw error
        }
    }
}

extension RowBatch {
    /// Outcomes as rows.
    fileprivate init(_ outcomes: [FlightOutcome]) {
        self.init(schema: OutcomeColumn.schema)
        for outcome in outcomes {
            integers[0].append(outcome.flight.rawValue)
            integers[1].append(outcome.arrivalDelay.map(Int64.init))
            endRow()
        }
    }
}
