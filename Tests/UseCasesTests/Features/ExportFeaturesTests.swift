import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Exporting features")
struct ExportFeaturesTests {
    private let store: InMemoryStore
    private let table = RecordingTable()
    private let reporter = RecordingReporter()

    /// Five flights of a day and one of the next: 2 breaks the contract, 3 was cancelled, 4 is late.
    init() throws {
        let next = Sample.partition.day.advanced(by: 1)
        let flights = try Sample.flights(5, breaking: [2]) + Sample.flights(1, from: 6, on: next)
        store = InMemoryStore(
            flights: flights,
            outcomes: flights.map { flight in
                let key = flight.id.rawValue
                return FlightOutcome(flight: flight.id, arrivalDelay: key == 3 ? nil : key == 4 ? 15 : 14)
            })
    }

    private func export(_ selection: FlightSelection, withLabels: Bool) async throws -> StageReport {
        let context = RunContext(now: SteppingClock().now, randomBits: { 0 }, reporter: reporter)
        let exportFeatures = ExportFeatures(
            flights: store, outcomes: store,
            contract: DataContract([FieldRule("distance", in: 1...10_000) { $0.distance }]), chunkRows: 2,
            context: context)
        return try await exportFeatures(
            try FlightFeatures.catalogue.select(["carrier", "distance"]), of: selection, withLabels: withLabels,
            to: table)
    }

    private func distances() async -> [Double] {
        await table.rows.flatMap { if case .numeric(let values) = $0.columns[1] { values } else { [Double]() } }
    }

    private func expectedDistances(_ keys: [Int]) -> [Double] { keys.map { 1400.25 + Double($0) / 3 } }

    @Test("with labels writes the flights whose outcome is known, as training sees them")
    func withLabels() async throws {
        let report = try await export(.partition(Sample.partition), withLabels: true)
        #expect(await table.names == ["carrier", "distance"])
        #expect(await distances() == expectedDistances([1, 4, 5]))
        #expect(await table.labels == [false, true, false])
        #expect(report.progress == StageProgress(rowsIn: 5, rowsOut: 3, rejected: 1))
        #expect(reporter.words.first == "features started, 5 rows")
    }

    @Test("without labels writes every flight that keeps the contract, as the nightly job sees them")
    func withoutLabels() async throws {
        let report = try await export(.everything, withLabels: false)
        #expect(await distances() == expectedDistances([1, 3, 4, 5, 6]))
        #expect(await table.labels.isEmpty)
        #expect(report.progress == StageProgress(rowsIn: 6, rowsOut: 5, rejected: 1))
    }
}
