public import Domain

/// Copies flights and their outcomes from files into the tables of a store.
public struct CollectData: Sendable {
    private let flights: any FlightSource
    private let outcomes: any OutcomeSource
    private let target: any CollectionTarget
    private let rejectionPolicy: RejectionPolicy
    private let chunkRows: Int
    private let context: RunContext

    /// The use case with its ports.
    public init(
        flights: any FlightSource, outcomes: any OutcomeSource, target: any CollectionTarget,
        rejectionPolicy: RejectionPolicy, chunkRows: Int, context: RunContext
    ) {
        self.flights = flights
        self.outcomes = outcomes
        self.target = target
        self.rejectionPolicy = rejectionPolicy
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Copies everything. Rows that cannot be decoded are left out, counted and shown; when they are too many, nothing is
    /// copied and `dataRefused` is thrown; without any row, `nothingToDo`. Outcomes may be missing; the listeners hear of it.
    ///
    /// - Returns: the rows read, copied and left out.
    public func callAsFunction(_ mode: CollectionMode) async throws -> StageReport {
        let meter = StageMeter(
            .collect, expectedRows: try await flights.rowCount(of: .everything), context: context)
        try await target.collectFlights(mode) { append in
            let counts = RowCounter()
            try await flights.lend(.everything, after: nil, chunkRows: chunkRows) { chunk in
                try await append(chunk.flights)
                try await check(counts.add(chunk), atEnd: false)
                await meter.advance(
                    rowsIn: chunk.rowCount, rowsOut: chunk.flights.count, rejections: chunk.rejections)
            }
            try await check(counts.counts, atEnd: true)
            guard await counts.counts.read > 0 else {
                throw BatchError(.nothingToDo, "there are no flights to collect; the tables stay as they were")
            }
        }
        try await collectOutcomes(mode)
        return await meter.finish()
    }

    /// Outcomes come days after their flights, so there may be none yet.
    private func collectOutcomes(_ mode: CollectionMode) async throws {
        do {
            try await target.collectOutcomes(mode) { append in
                try await outcomes.lendOutcomes(chunkRows: chunkRows) { try await append($0) }
            }
        } catch let error as BatchError where error.code == .noInput {
            context.reporter.report(.noted("no outcomes collected: \(error.message)"))
        }
    }

    private func check(_ counts: RunCounts, atEnd: Bool) throws {
        if let message = rejectionPolicy.violation(by: counts, atEnd: atEnd) {
            throw BatchError(.dataRefused, "\(message); the tables stay as they were")
        }
    }
}

/// Counts the rows of a copy.
private actor RowCounter {
    private(set) var counts = RunCounts()

    func add(_ chunk: FlightChunk) -> RunCounts {
        counts.read += chunk.rowCount
        counts.rejected += chunk.rejections.count
        return counts
    }
}
