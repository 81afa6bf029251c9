import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Collecting data")
struct CollectDataTests {
    private let files: InMemoryStore
    private let table = InMemoryStore()
    private let reporter = RecordingReporter()
    private let outcomes: [FlightOutcome]

    init() throws {
        outcomes = try (1...10).map { FlightOutcome(flight: try Sample.id($0), arrivalDelay: Int($0) - 5) }
        files = InMemoryStore(flights: try Sample.flights(10), outcomes: outcomes)
    }

    private func collect(
        _ mode: CollectionMode = .replace, from source: (any FlightSource)? = nil, withOutcomes: Bool = true,
        policy: RejectionPolicy = RejectionPolicy()
    ) async throws -> StageReport {
        let clock = SteppingClock()
        let context = RunContext(now: clock.now, randomBits: { 0 }, reporter: reporter)
        let collectData = CollectData(
            flights: source ?? files, outcomes: withOutcomes ? files : MissingOutcomes(), target: table,
            rejectionPolicy: policy,
            chunkRows: 3, context: context)
        return try await collectData(mode)
    }

    private func rows() async throws -> [Flight] {
        let chunks = Gathered<Flight>()
        try await table.lend(.everything, after: nil, chunkRows: 100) { await chunks.add($0.flights) }
        return await chunks.elements
    }

    private func outcomeRows() async throws -> [FlightOutcome] {
        let chunks = Gathered<FlightOutcome>()
        try await table.lendOutcomes(chunkRows: 100) { await chunks.add($0) }
        return await chunks.elements
    }

    @Test("copies flights and outcomes as they are")
    func copies() async throws {
        let report = try await collect()
        #expect(report == StageReport(stage: .collect, progress: StageProgress(rowsIn: 10, rowsOut: 10), seconds: 1))
        #expect(try await rows() == Sample.flights(10))
        #expect(try await outcomeRows() == outcomes)
        #expect(reporter.words == ["collect started, 10 rows", "collect finished, 10 in, 10 out"])
    }

    @Test("copies flights alone when there are no outcomes yet")
    func copiesFlightsAlone() async throws {
        _ = try await collect(withOutcomes: false)
        #expect(try await rows().count == 10)
        #expect(try await outcomeRows().isEmpty)
        #expect(reporter.words.contains("noted: no outcomes collected: there are no outcomes yet"))
    }

    @Test("does not replace a table by nothing")
    func refusesNothing() async throws {
        _ = try await collect()
        let error = await #expect(throws: BatchError.self) { try await collect(from: InMemoryStore()) }
        #expect(error?.code == .nothingToDo)
        #expect(try await rows().count == 10)
    }

    @Test("leaves out rows that cannot be decoded, counts them and shows them")
    func leavesOut() async throws {
        let report = try await collect(from: RejectingSource(source: files, keys: [2, 9, 10]))
        #expect(report.progress == StageProgress(rowsIn: 10, rowsOut: 7, rejected: 3))
        #expect(try await rows().map(\.id.rawValue) == [1, 3, 4, 5, 6, 7, 8])
        #expect(reporter.words.filter { $0.contains("rejected") }.count == 3)
    }

    @Test(
        "copies nothing when more rows are left out than may be",
        arguments: [RejectionPolicy(maximumCount: 2), RejectionPolicy(maximumShare: 0.29)])
    func refuses(_ policy: RejectionPolicy) async throws {
        try await table.collectFlights(.replace) { try await $0([try Sample.flight(77)]) }
        let source = RejectingSource(source: files, keys: [2, 9, 10])
        let error = try await expectError(.dataRefused, "too many rejections") {
            try await collect(from: source, policy: policy)
        }
        #expect(error.message.contains("3"))
        #expect(error.message.contains("the tables stay as they were"))
        #expect(try await rows() == [Sample.flight(77)])
        #expect(try await outcomeRows().isEmpty)
    }

    @Test(
        "copies the others when exactly as many are left out as may be",
        arguments: [RejectionPolicy(maximumCount: 3), RejectionPolicy(maximumShare: 0.3)])
    func allowsTheLimit(_ policy: RejectionPolicy) async throws {
        let report = try await collect(from: RejectingSource(source: files, keys: [2, 9, 10]), policy: policy)
        #expect(report.progress.rowsOut == 7)
    }

    @Test("replaces what the table has, or adds to it, as it is told")
    func modes() async throws {
        try await table.collectFlights(.replace) { try await $0([try Sample.flight(77)]) }
        _ = try await collect(.append)
        #expect(try await rows().map(\.id.rawValue) == Array(1...10) + [77])
        _ = try await collect(.replace)
        #expect(try await rows().map(\.id.rawValue) == Array(1...10))
    }

    @Test("ends the reading as soon as too many rows are left out")
    func stopsReading() async throws {
        let lent = Tally()
        let source = TappedSource(source: RejectingSource(source: files, keys: [1, 2])) { _ in lent.add() }
        try await expectError(.dataRefused, "too many rejections") {
            try await collect(from: source, policy: RejectionPolicy(maximumCount: 1))
        }
        #expect(lent.count == 1)
    }

    @Test("leaves the table as it was when the files fail in their middle")
    func failsInTheMiddle() async throws {
        let failing = TappedSource(source: files) { if $0 == 3 { throw BatchError(.io, "the disk is gone") } }
        try await expectError(.io, "a failing file") { try await collect(from: failing) }
        #expect(try await rows().isEmpty)
    }
}

/// A source whose table of outcomes does not exist yet.
private struct MissingOutcomes: OutcomeSource {
    func lendOutcomes(chunkRows: Int, to body: @escaping @Sendable ([FlightOutcome]) async throws -> Void) throws {
        throw BatchError(.noInput, "there are no outcomes yet")
    }
}
