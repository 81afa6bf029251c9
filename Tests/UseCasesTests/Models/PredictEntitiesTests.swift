import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("Predicting entities of a store")
struct PredictEntitiesTests {
    private let table = RecordedPredictions()
    private let reporter = RecordingReporter()

    private func predict(
        _ model: some ScoringModel, _ rows: [ParcelRow], of variant: StoreVariant = .standard,
        _ selection: Selection = .everything, on scale: PredictionScale = .response, chunkRows: Int = 4
    ) async throws -> PredictRows.Outcome {
        let predict = PredictEntities(
            source: InMemoryEntities(variant.table.keyKind, rows: rows),
            problem: try NightlyJob([]).problem, identity: variant.table.identity, chunkRows: chunkRows,
            context: RunContext(
                now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter))
        return try await predict(model, on: scale, of: selection, to: table)
    }

    @Test(
        "writes partition and key of each row before its scores, in the order of the keys", arguments: StoreVariant.all)
    func identifies(_ variant: StoreVariant) async throws {
        let rows = variant.partitions.enumerated().flatMap { index, partition in
            variant.table.partitionColumn == nil && index > 0
                ? [] : Sample.rows(index * 10 + 1...index * 10 + 5, of: variant, in: partition)
        }
        let outcome = try await predict(SampleFormula.model(), rows, of: variant)
        #expect(await table.identity == variant.table.identity)
        #expect(await table.names == ["score"])
        let identified = await table.rows.compactMap { $0 }
        #expect(identified.flatMap(\.keys.keys) == rows.map(\.key))
        #expect(identified.flatMap(\.partitions) == rows.compactMap(\.partition))
        #expect(await table.columns == [rows.map(\.score)])
        #expect(outcome.report.progress == StageProgress(rowsIn: rows.count, rowsOut: rows.count))
        #expect(reporter.words.first == "predict started, \(rows.count) rows")
    }

    @Test("leaves out the rows that violate the contract, and counts them", arguments: [1, 3, 100])
    func leavesOut(_ chunkRows: Int) async throws {
        let rows = Sample.rows(1...10, violating: [1, 5, 10])
        let outcome = try await predict(SampleFormula.model(), rows, chunkRows: chunkRows)
        let kept = rows.filter { $0.entity.distance > 0 }
        #expect(await table.rows.compactMap { $0 }.flatMap(\.keys.keys) == kept.map(\.key))
        #expect(await table.columns == [kept.map(\.score)])
        #expect(outcome.report.progress == StageProgress(rowsIn: 10, rowsOut: 7, rejected: 3))
    }

    @Test("scores only the selection")
    func selects() async throws {
        let partitions = StoreVariant.standard.partitions
        let rows = Sample.rows(1...5) + Sample.rows(6...8, in: partitions[1]) + Sample.rows(9...9, in: partitions[2])
        _ = try await predict(SampleFormula.model(), rows, .partitions(partitions[1], partitions[2]))
        #expect(await table.rows.compactMap { $0 }.flatMap(\.keys.keys) == Sample.keys(6...9))
    }

    @Test("writes a column for each output, or margins, and counts rows without a score")
    func outputs() async throws {
        var model = try ForeignModel(outputs: 2)
        let distances = (1...3).map(Sample.distance)
        _ = try await predict(model, Sample.rows(1...3))
        #expect(await table.names == ["score_0", "score_1"])
        #expect(await table.columns == [distances, distances.map { $0 + 1 }])
        model.margins = 1
        _ = try await predict(model, Sample.rows(1...3), on: .margin)
        #expect(await table.columns == [distances.map { -$0 }])
        let missing = FormulaModel(["declared_value"]) { $0[0] }
        // Numbers 2, 5 and 8 have no declared value.
        #expect(try await predict(missing, Sample.rows(1...10)).withoutScore == 3)
    }

    @Test("is refused before a row is read when the problem lacks a feature, and names the nearest one")
    func unknownFeature() async throws {
        let error = try await expectError(.config, "an unknown feature") {
            try await predict(FormulaModel(["distanse"]) { $0[0] }, Sample.rows(1...3))
        }
        #expect(error.message.contains("\"distance\""))
        #expect(await table.names.isEmpty)
    }
}
