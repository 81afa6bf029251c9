import Domain
import PortContracts
import Testing
import UseCases

@Suite("Predicting rows")
struct PredictRowsTests {
    private let table = RecordedPredictions()
    private let reporter = RecordingReporter()

    private func predict(
        _ values: [Double], _ model: ForeignModel, on scale: PredictionScale = .response, rejected: [Int] = []
    ) async throws -> PredictRows.Outcome {
        let context = RunContext(
            now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: reporter)
        let predict = PredictRows(
            rows: NumberRows(values: values, rejected: rejected), table: table, chunkRows: 2, context: context)
        return try await predict(model, on: scale)
    }

    @Test("writes one column named score for a model with one output, and no column of keys")
    func oneOutput() async throws {
        let outcome = try await predict([1, 2, 3], ForeignModel())
        #expect(await table.identity == nil)
        #expect(await table.names == ["score"])
        #expect(await table.columns == [[1, 2, 3]])
        #expect(await table.rows == [nil, nil])
        #expect(outcome.report.progress == StageProgress(rowsIn: 3, rowsOut: 3))
        #expect(outcome.withoutScore == 0)
    }

    @Test("writes a column for each of several outputs")
    func severalOutputs() async throws {
        _ = try await predict([1, 2, 3], ForeignModel(outputs: 2))
        #expect(await table.names == ["score_0", "score_1"])
        #expect(await table.columns == [[1, 2, 3], [2, 3, 4]])
    }

    @Test("writes margins when they are asked for")
    func margins() async throws {
        _ = try await predict([1, 2, 3], ForeignModel(), on: .margin)
        #expect(await table.columns == [[-1, -2, -3]])
    }

    @Test("writes as many columns as there are margins, where those are fewer than the outputs")
    func fewerMargins() async throws {
        var model = try ForeignModel(outputs: 3)
        model.margins = 1
        _ = try await predict([1, 2, 3], model, on: .margin)
        #expect(await table.names == ["score"])
        #expect(await table.columns == [[-1, -2, -3]])
        _ = try await predict([1, 2, 3], model)
        #expect(await table.names == ["score_0", "score_1", "score_2"])
    }

    @Test("counts the rows that have no score in any column")
    func withoutScore() async throws {
        #expect(try await predict([1, .nan, 3, .nan, .nan], ForeignModel(outputs: 2)).withoutScore == 3)
    }

    @Test("writes a rejected row without a score in its place, and reports it")
    func rejected() async throws {
        let outcome = try await predict([1, 2, 3, .nan], ForeignModel(), rejected: [1])
        #expect(await table.columns.first?.map(\.isNaN) == [false, true, false, true])
        #expect(outcome.report.progress == StageProgress(rowsIn: 4, rowsOut: 3, rejected: 1))
        #expect(outcome.rejected == 1 && outcome.withoutScore == 1)
    }

    @Test("of a file without rows writes the names of the columns")
    func noRows() async throws {
        let outcome = try await predict([], ForeignModel(outputs: 2))
        #expect(await table.names == ["score_0", "score_1"])
        #expect(await table.columns == [[], []])
        #expect(outcome.report.progress.rowsIn == 0)
    }
}

/// Rows of one numeric feature, whatever its name.
private struct NumberRows: FeatureRowSource {
    let values: [Double]
    let rejected: [Int]

    func columnNames() -> [String] { ["distance"] }

    func read(
        _ signature: FeatureSignature, chunkRows: Int, _ body: @Sendable (FeatureRows) async throws -> Void
    ) async throws {
        for start in stride(from: 0, to: values.count, by: chunkRows) {
            let chunk = Array(values[start..<min(values.count, start + chunkRows)])
            let matrix = try #require(
                FeatureMatrix(names: signature.names, columns: [.numeric(chunk)], rowCount: chunk.count))
            let rejection = Rejection(key: nil, column: "distance", code: .notOfType, expected: "text")
            let places = rejected.filter { (start..<start + chunkRows).contains($0) }
            try await body(
                FeatureRows(
                    matrix: matrix, rejected: places.map { FeatureRows.Rejected(row: $0 - start, rejection: rejection) }
                ))
        }
    }
}
