import Domain
import PortContracts
import SQLite
import UseCases

extension SQLiteStore {
    /// Writes flights.
    nonisolated func collect(_ flights: [Flight], _ mode: CollectionMode = .replace) async throws {
        try await collectFlights(mode) { try await $0(flights) }
    }

    /// All chunks of a selection.
    nonisolated func chunks(
        of selection: FlightSelection = .everything, after position: SourcePosition? = nil, rows: Int = 100
    ) async throws -> [FlightChunk] {
        let gathered = Gathered<FlightChunk>()
        try await lend(selection, after: position, chunkRows: rows) { await gathered.add($0) }
        return await gathered.elements
    }

    /// Opens a new run; throws when the ledger answers anything else.
    nonisolated func begin(_ request: RunRequest) async throws -> RunClaim {
        guard case .opened(_, let claim) = try await open(request) else {
            throw LawBroken("run \(request.newID) should have been opened as a new one")
        }
        return claim
    }

    /// Brings a new run with three rows as far as `audited`.
    nonisolated func audited(_ request: RunRequest, value: Double = 0.5) async throws -> RunClaim {
        let claim = try await begin(request)
        _ = try await append(try Sample.chunk(0, keys: 1...3) { _ in value }, to: claim, at: request.time)
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

    /// The values of the sample partition's published rows.
    nonisolated func publishedValues() async throws -> [Double] {
        try await scores(of: Sample.partition, order: .byKey, limit: nil).map(\.score.value)
    }
}

/// Elements gathered from a callback.
actor Gathered<Element: Sendable> {
    private(set) var elements: [Element] = []

    func add(_ element: Element) { elements.append(element) }
}
