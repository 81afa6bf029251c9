import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Validating data")
struct ValidateDataTests {
    private static let contract = DataContract([
        FieldRule("distance", in: 1...10_000) { $0.distance },
        FieldRule("temp", in: -80...135, missing: 0.25) { $0.weather?.temperature },
    ])

    private let reporter = RecordingReporter()

    private func validate(
        _ source: some FlightSource, _ selection: FlightSelection = .everything,
        policy: RejectionPolicy = RejectionPolicy()
    ) async throws -> (report: ValidationReport, violations: [String]) {
        let context = RunContext(now: SteppingClock().now, randomBits: { 0 }, reporter: reporter)
        let validateData = ValidateData(
            source: source, contract: Self.contract, rejectionPolicy: policy, chunkRows: 4, context: context)
        return try await validateData(selection)
    }

    /// Flights with ascending keys, all of them with weather.
    private func flights(_ count: Int) throws -> [Flight] {
        try (1...Int64(count)).map { try Sample.flight($0) }
    }

    @Test("finds nothing to complain of in good rows, and says what it saw")
    func goodRows() async throws {
        let (report, violations) = try await validate(InMemoryStore(flights: try flights(9)))
        #expect(violations.isEmpty)
        #expect(report.rows == 9)
        #expect(report.rejected == 0)
        #expect(report.fields.map(\.minimum) == [1400.25 + 1.0 / 3, 39.02])
        #expect(report.fields.map(\.maximum) == [1403.25, 39.02])
        #expect(reporter.words == ["validate started, 9 rows", "validate finished, 9 in, 9 out"])
    }

    @Test("counts the rows that cannot be decoded and those that break the contract, and holds both against the limit")
    func badRows() async throws {
        var rows = try flights(10)
        rows[4].distance = 0
        rows[7].distance = 10_001
        let source = RejectingSource(source: InMemoryStore(flights: rows), keys: [1])
        let within = try await validate(source, policy: RejectionPolicy(maximumCount: 3))
        #expect(within.violations.isEmpty)
        #expect(within.report.rejected == 3)
        #expect(within.report.examples.map(\.flight?.rawValue) == [1, 5, 8])
        #expect(within.report.rejections.values.sorted() == [1, 2])
        let beyond = try await validate(source, policy: RejectionPolicy(maximumCount: 2))
        #expect(beyond.violations.count == 1)
        #expect(beyond.violations.first?.hasPrefix("3 rows rejected") == true)
    }

    @Test("complains of a field that is missing too often, and of keys that come twice, also across chunks")
    func wholeTable() async throws {
        var rows = try flights(8)
        for index in 0..<3 { rows[index].weather = nil }
        rows[4].id = rows[3].id
        let (report, violations) = try await validate(InMemoryStore(flights: rows))
        #expect(report.duplicates == 1)
        #expect(violations.count == 2)
        #expect(violations.contains { $0.hasPrefix("1 rows have the key") })
        #expect(violations.contains { $0.hasPrefix("temp is missing in 3 of 8 rows") })
    }

    @Test("looks only at the days that it is asked for")
    func selection() async throws {
        let next = Sample.partition.day.advanced(by: 1)
        let store = InMemoryStore(flights: try flights(5) + Sample.flights(3, from: 6, on: next))
        #expect(try await validate(store, .partition(Sample.partition)).report.rows == 5)
        #expect(try await validate(store, .days(next, next)).report.rows == 3)
    }

    @Test("of no rows is nothing to do")
    func noRows() async throws {
        try await expectError(.nothingToDo, "an empty table") { try await validate(InMemoryStore()) }
    }
}
