#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import UseCases

extension SQLiteStore {
    /// Writes sample rows of the standard table.
    nonisolated func collect(_ numbers: some Sequence<Int>, _ mode: CollectionMode = .replace) async throws {
        let rows = StoreVariant.standard.rows(numbers)
        try await write(StoreVariant.standard.table, mode) { try await $0(rows) }
    }

    /// All chunks of a table; of the standard one when none is given.
    nonisolated func chunks(
        of table: TableSpecification = StoreVariant.standard.table, _ selection: Selection = .everything,
        after position: SourcePosition? = nil, rows: Int = 100
    ) async throws -> [RowChunk] {
        let gathered = Gathered<RowChunk>()
        try await read(table, try table.filter(for: selection), after: position, chunkRows: rows) {
            await gathered.add($0)
        }
        return await gathered.elements
    }

    /// The keys of the rows of a table; of the standard one when none is given.
    nonisolated func keys(
        of table: TableSpecification = StoreVariant.standard.table, _ selection: Selection = .everything,
        after position: SourcePosition? = nil
    ) async throws -> [Key] {
        try await chunks(of: table, selection, after: position).flatMap { $0.batch.keys(of: table).keys }
    }

    /// Opens a new run; throws when the ledger answers anything else.
    nonisolated func begin(_ request: RunRequest) async throws -> RunClaim {
        guard case .opened(_, let claim) = try await open(request) else {
            throw ContractViolation("run \(request.newID) should have been opened as a new one")
        }
        return claim
    }

    /// Brings a new run with three rows as far as `audited`.
    nonisolated func audited(_ request: RunRequest, value: Double = 0.5) async throws -> RunClaim {
        let claim = try await begin(request)
        let chunk = Sample.chunk(0, 1...3, outputs: request.recipe.outputs.count) { _ in value }
        _ = try await append(chunk, to: claim, at: request.time)
        _ = try await advance(claim, by: RunChange(to: .staged, at: request.time))
        _ = try await advance(claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: request.time))
        return claim
    }

    /// Publishes a new run with three rows, and releases its claim.
    nonisolated func published(_ request: RunRequest, value: Double = 0.5) async throws -> RunRecord {
        let claim = try await audited(request, value: value)
        let record = try await publish(claim, at: request.time)
        await release(claim)
        return record
    }

    /// The first output of the standard partition's published rows.
    nonisolated func publishedValues() async throws -> [Double] {
        try await scores(of: StoreVariant.standard.partition, order: .byKey, limit: nil).map { $0.outputs[0] }
    }
}
#endif
