import Domain
import PortContracts
import Synchronization
import Testing

@testable import UseCases

@Suite("The pipeline", .timeLimit(.minutes(20)))
struct ScoringPipelineTests {
    /// Runs a pipeline, and gives the chunks that were written before it ended, in the order in which they were.
    private func run(
        _ source: NumberSource, _ model: FormulaModel, workers: Int = 3, committed: Int = 0,
        write: @escaping @Sendable (ScoredChunk) async throws -> Void = { _ in }
    ) async -> (written: [ScoredChunk], error: (any Error)?) {
        let written = Gathered<ScoredChunk>()
        do {
            let problem = ScoringProblem(
                name: "parcels", version: 1, features: Parcel.features, contract: DataContract([]), label: nil)
            let scorer = try EntityScorer(model: model, problem: problem)
            let pipeline = ScoringPipeline(source: source, scorer: scorer, chunkRows: 1, workers: workers)
            try await pipeline.run(StoreVariant.standard.partition, committed: committed) { _ in
            } write: { chunk in
                try await write(chunk)
                await written.add(chunk)
            }
            return (await written.elements, nil)
        } catch {
            return (await written.elements, error)
        }
    }

    @Test("writes chunks in the order of the source, though some take longer to score", arguments: [1, 2, 5])
    func keepsOrder(_ workers: Int) async throws {
        let finished = Mutex<[Double]>([])
        let model = FormulaModel { features in
            // The first of four takes a thousand times as long as the others.
            let rounds = Int(features[0]) % 4 == 1 ? 200_000 : 200
            let score = (1...rounds).reduce(features[0]) { value, _ in value * 0.5 + 1 }
            finished.withLock { $0.append(features[0]) }
            return score - score + features[0]
        }
        let (written, error) = await run(NumberSource(chunks: 24), model, workers: workers)
        #expect(error == nil)
        #expect(written.map(\.index) == Array(0..<24))
        #expect(written.flatMap { $0.outputs[0] } == (1...24).map(Double.init))
        #expect(written.flatMap(\.keys.keys) == (1...24).map(Key.integer))
        #expect(written.map(\.position.rawValue) == (1...24).map(String.init))
        #expect(finished.withLock { $0.sorted() } == (1...24).map(Double.init))
    }

    @Test("reads the committed chunks again, in order, and scores and writes the others only", arguments: [1, 2, 5])
    func readsAgain(_ workers: Int) async throws {
        let again = Mutex(ReadRows())
        let scored = Mutex<Set<Double>>([])
        let model = FormulaModel { features in
            scored.withLock { _ = $0.insert(features[0]) }
            return features[0]
        }
        let problem = ScoringProblem(
            name: "parcels", version: 1, features: Parcel.features, contract: DataContract([]), label: nil)
        let pipeline = ScoringPipeline(
            source: NumberSource(chunks: 9), scorer: try EntityScorer(model: model, problem: problem), chunkRows: 1,
            workers: workers)
        let written = Gathered<ScoredChunk>()
        try await pipeline.run(StoreVariant.standard.partition, committed: 4) { rows in
            again.withLock { $0 = $0 + rows }
        } write: { chunk in
            #expect(again.withLock { $0.chunks } == 4)
            await written.add(chunk)
        }
        let expected = RowChecksum(hashes: (1...4).map { UInt64($0) })
        #expect(again.withLock { $0 } == ReadRows(chunks: 4, count: 4, checksum: expected))
        #expect(await written.elements.map(\.index) == Array(4..<9))
        #expect(await written.elements.map(\.sourceChecksum.sum) == Array(5...9))
        #expect(scored.withLock { $0 } == Set((5...9).map(Double.init)))
    }

    @Test("reads a few chunks ahead of the writer, and no more: two for each worker, and three", arguments: [1, 2, 5])
    func isBounded(_ workers: Int) async throws {
        let source = NumberSource(chunks: 20)
        let gate = Gate()
        let lead = Mutex(0)
        async let result = run(source, SampleFormula.model(), workers: workers) { chunk in
            await gate.wait()
            lead.withLock { $0 = max($0, source.read.count - chunk.index) }
        }
        // The writer holds the first chunk; the reader comes as far as it may, and no further however long it has.
        while source.read.count < 2 * workers + 3 { await Task.yield() }
        for _ in 0..<1000 { await Task.yield() }
        #expect(source.read.count == 2 * workers + 3)
        await gate.open()
        #expect(await result.written.count == 20)
        #expect(lead.withLock { $0 } <= 2 * workers + 3)
    }

    @Test("scores no more chunks at the same time than it has workers", arguments: [1, 2, 5])
    func hasSoManyWorkers(_ workers: Int) async throws {
        let scoring = Mutex((now: 0, most: 0))
        let model = FormulaModel { features in
            scoring.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            defer { scoring.withLock { $0.now -= 1 } }
            return (1...20_000).reduce(features[0]) { value, _ in value * 0.5 + 1 }
        }
        let (written, error) = await run(NumberSource(chunks: 100), model, workers: workers)
        #expect(error == nil)
        #expect(written.count == 100)
        #expect((1...workers).contains(scoring.withLock { $0.most }))
    }

    @Test("ends with the error of the writer, and reads no further", arguments: [1, 3])
    func writerFails(_ workers: Int) async throws {
        let source = NumberSource()
        let (written, error) = await run(source, SampleFormula.model(), workers: workers) { chunk in
            if chunk.index == 3 { throw InjectedFault() }
        }
        #expect(error is InjectedFault)
        #expect(written.map(\.index) == [0, 1, 2])
        let read = source.read.count
        #expect(read <= 3 + 2 * workers + 3)
        for _ in 0..<100 { await Task.yield() }
        #expect(source.read.count == read)
    }

    @Test("ends with the error of the source, and writes no chunk after one that was left out", arguments: [1, 3])
    func sourceFails(_ workers: Int) async throws {
        let (written, error) = await run(NumberSource(failing: 4), SampleFormula.model(), workers: workers)
        #expect(error is InjectedFault)
        #expect(written.map(\.index) == Array([0, 1, 2].prefix(written.count)))
    }

    @Test("ends with the error of the model, after the chunks before it are written", arguments: [1, 3])
    func modelFails(_ workers: Int) async throws {
        let model = FormulaModel { features in
            if features[0] == 4 { throw InjectedFault() }
            return 0.5
        }
        let (written, error) = await run(NumberSource(), model, workers: workers)
        #expect(error is InjectedFault)
        #expect(written.map(\.index) == [0, 1, 2])
    }

    @Test("writes nothing when the source has nothing")
    func empty() async throws {
        let model = SampleFormula.model()
        let (written, error) = await run(NumberSource(chunks: 0), model)
        #expect(error == nil)
        #expect(written.isEmpty)
        #expect(model.calls.count == 0)
    }
}
