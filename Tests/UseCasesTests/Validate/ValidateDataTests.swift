import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Validating data")
struct ValidateDataTests {
    private static let contract = DataContract<Parcel>([
        FieldRule("distance", in: 1...10_000) { $0.distance },
        FieldRule("declared_value", in: 0...135, missing: 0.25) { $0.declaredValue },
    ])

    private let reporter = RecordingReporter()

    private func validate(
        _ source: any EntitySource<Parcel>, _ selection: Selection = .everything,
        policy: RejectionPolicy = RejectionPolicy()
    ) async throws -> (report: ValidationReport, violations: [String]) {
        let context = RunContext(
            now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter)
        let validateData = ValidateData(
            source: source, contract: Self.contract, rejectionPolicy: policy, chunkRows: 4, context: context)
        return try await validateData(selection)
    }

    /// Parcels with ascending keys, all of them with a declared value.
    private func rows(_ count: Int) -> [ParcelRow] {
        Sample.rows(1...count).map { row in
            var row = row
            row.entity.declaredValue = 39.02
            return row
        }
    }

    private func source(_ rows: [ParcelRow]) -> InMemoryEntities<Parcel> { InMemoryEntities(rows: rows) }

    @Test("finds no violation in good rows, and reports what it read")
    func goodRows() async throws {
        let (report, violations) = try await validate(source(rows(9)))
        #expect(violations.isEmpty)
        #expect(report.rows == 9)
        #expect(report.rejected == 0)
        #expect(report.fields.map(\.minimum) == [1400.25 + 1.0 / 3, 39.02])
        #expect(report.fields.map(\.maximum) == [1403.25, 39.02])
        #expect(reporter.words == ["validate started, 9 rows", "validate finished, 9 in, 9 out"])
    }

    @Test(
        "counts the rows that cannot be decoded and those that violate the contract, and compares both with the limit")
    func badRows() async throws {
        var rows = rows(10)
        rows[4].entity.distance = 0
        rows[7].entity.distance = 10_001
        let source = RejectingSource(source: source(rows), keys: Set(Sample.keys([1])))
        let within = try await validate(source, policy: RejectionPolicy(maximumCount: 3))
        #expect(within.violations.isEmpty)
        #expect(within.report.rejected == 3)
        #expect(within.report.examples.compactMap(\.key) == Sample.keys([1, 5, 8]))
        #expect(within.report.rejections.values.sorted() == [1, 2])
        let beyond = try await validate(source, policy: RejectionPolicy(maximumCount: 2))
        #expect(beyond.violations.count == 1)
        #expect(beyond.violations.first?.hasPrefix("3 rows rejected") == true)
    }

    @Test("reports a field that is missing too often, and keys that come twice, also across chunks")
    func wholeTable() async throws {
        var rows = rows(8)
        for index in 0..<3 { rows[index].entity.declaredValue = nil }
        rows[4].key = rows[3].key
        let (report, violations) = try await validate(source(rows))
        #expect(report.duplicates == 1)
        #expect(violations.count == 2)
        #expect(violations.contains { $0.hasPrefix("1 rows have the key") })
        #expect(violations.contains { $0.hasPrefix("declared_value is missing in 3 of 8 rows") })
    }

    @Test("reads only the partitions that it is asked for")
    func selection() async throws {
        let partitions = StoreVariant.standard.partitions
        let source = source(rows(5) + Sample.rows([6, 7, 9], in: partitions[1]))
        #expect(try await validate(source, .partition(partitions[0])).report.rows == 5)
        #expect(try await validate(source, .partitions(partitions[1], partitions[2])).report.rows == 3)
    }

    @Test("of no rows is nothing to do")
    func noRows() async throws {
        try await expectError(.nothingToDo, "an empty table") { try await validate(source([])) }
    }
}
