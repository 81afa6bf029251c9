import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("Exporting features")
struct ExportFeaturesTests {
    private let rows: [ParcelRow]
    private let table = RecordingTable()
    private let reporter = RecordingReporter()

    /// Five parcels of a day and one of the next: 2 violates the contract, the label of 3 is unknown, 4 is late.
    init() {
        rows = Sample.rows(1...5, violating: [2]) + Sample.rows(6...6, in: StoreVariant.standard.partitions[1])
    }

    private func export(
        _ selection: Selection, withLabels: Bool, features: [String] = ["service", "distance"], chunkRows: Int = 2,
        problem: ScoringProblem<Parcel>? = nil, hasLabels: Bool = true
    ) async throws -> StageReport {
        let labels = zip(Sample.keys(1...6), [0, 0, .nan, 1, 0, 0]).map { (key: $0, value: $1) }
        let source = InMemoryEntities<Parcel>(rows: rows, labels: labels)
        let exportFeatures = ExportFeatures(
            source: source, labels: hasLabels ? source : nil, problem: try problem ?? NightlyJob([]).problem,
            identity: StoreVariant.standard.table.identity, chunkRows: chunkRows,
            context: RunContext(
                now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter))
        return try await exportFeatures(features, of: selection, withLabels: withLabels, to: table)
    }

    @Test("with labels writes the parcels whose label is known, as training sees them", arguments: [1, 2, 100])
    func withLabels(_ chunkRows: Int) async throws {
        let report = try await export(
            .partition(StoreVariant.standard.partition), withLabels: true, chunkRows: chunkRows)
        #expect(await table.names == ["service", "distance"])
        #expect(await table.label == "is_late")
        #expect(await table.numbers("distance") == [1, 4, 5].map(Sample.distance))
        #expect(await table.labels == [0, 1, 0])
        #expect(report.progress == StageProgress(rowsIn: 5, rowsOut: 3, rejected: 1))
        #expect(reporter.words.first == "features started, 5 rows")
    }

    @Test("without labels writes every parcel that does not violate the contract, as the nightly job sees them")
    func withoutLabels() async throws {
        let report = try await export(.everything, withLabels: false)
        #expect(await table.numbers("distance") == [1, 3, 4, 5, 6].map(Sample.distance))
        #expect(await table.label == nil)
        #expect(await table.labels.isEmpty)
        #expect(report.progress == StageProgress(rowsIn: 6, rowsOut: 5, rejected: 1))
    }

    @Test("begins each row with its partition and its key", arguments: [1, 2, 100])
    func identifies(_ chunkRows: Int) async throws {
        _ = try await export(.everything, withLabels: false, chunkRows: chunkRows)
        #expect(await table.identity == RowIdentity(partition: "dispatched", keys: ["parcel_id"]))
        #expect(await table.identity?.columns == ["dispatched", "parcel_id"])
        #expect(await table.keys == Sample.keys([1, 3, 4, 5, 6]))
        let partitions = StoreVariant.standard.partitions
        #expect(await table.partitions == Array(repeating: partitions[0], count: 4) + [partitions[1]])
    }

    @Test("writes text and composite keys and partitions of every scheme", arguments: StoreVariant.all)
    func everyVariant(_ variant: StoreVariant) async throws {
        let rows = Sample.rows(1...7, violating: [3], of: variant)
        let exportFeatures = ExportFeatures(
            source: InMemoryEntities(variant.table.keyKind, rows: rows), labels: nil,
            problem: try NightlyJob([]).problem, identity: variant.table.identity, chunkRows: 2,
            context: RunContext(
                now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter))
        _ = try await exportFeatures(["distance"], of: .everything, withLabels: false, to: table)
        let kept = rows.filter { $0.entity.distance > 0 }
        #expect(await table.identity?.columns.suffix(variant.table.keys.count) == variant.table.keys.map(\.name)[...])
        #expect(await table.keys == kept.map(\.key))
        #expect(await table.partitions == kept.compactMap(\.partition))
        #expect(await table.numbers("distance") == kept.map(\.entity.distance))
    }

    @Test("names the column of a numeric label after the label")
    func numericLabel() async throws {
        _ = try await export(.everything, withLabels: true, problem: Parcel.delayProblem)
        #expect(await table.label == "delay")
    }

    @Test("is refused when labels are asked for and there are none, or for an unknown feature")
    func refuses() async throws {
        let error = try await expectError(.config, "no labels") {
            try await export(.everything, withLabels: true, hasLabels: false)
        }
        #expect(error.message.contains("parcels"))
        let unknown = try await expectError(.config, "an unknown feature") {
            try await export(.everything, withLabels: false, features: ["wieght"])
        }
        #expect(unknown.message.contains("\"weight\""))
        #expect(await table.chunks.isEmpty)
    }
}
