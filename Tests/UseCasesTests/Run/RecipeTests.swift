import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A changed problem")
struct RecipeTests {
    @Test("is not taken for what is published: the partition is scored again")
    func publishedBefore() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = SampleFormula.model()
        try await job.register(model)
        let first = try await job.run().record
        #expect(try await job.run().wasPublished)
        let calls = model.calls.count
        let second = try await job.run(problem: try Sample.problem(digit: "e"))
        #expect(!second.wasPublished)
        #expect(second.record.id != first.id)
        #expect(model.calls.count == 2 * calls)
        #expect(await job.store.run(first.id)?.status == .superseded)
        #expect(try second.record.recipe.problem == Sample.problem(digit: "e"))
    }

    @Test("is not resumed halfway: the run is abandoned, and a new one reads from the beginning")
    func interrupted() async throws {
        let rows = Sample.rows(1...10)
        var job = try NightlyJob(rows)
        try await job.register(SampleFormula.model())
        job.ports.staging = TappedStaging(staging: job.store) { if $0 == 2 { throw InjectedFault() } }
        let failing = job
        await #expect(throws: InjectedFault.self) { try await failing.run() }
        let failed = try #require(await job.store.runs(of: nil, limit: 1).first)
        #expect(failed.counts.read == 8)
        job.ports = job.plainPorts
        let outcome = try await job.run(problem: try Sample.problem(digit: "e"))
        #expect(outcome.record.id != failed.id)
        #expect(outcome.record.attempt == 1)
        #expect(outcome.record.counts.read == 10)
        #expect(await job.store.run(failed.id)?.status == .abandoned)
        #expect(await job.publishedValues() == rows.map(\.score))
    }

    @Test("of the same digest in a newer program is recognised as published")
    func otherVersionOfProgram() async throws {
        let request = try Sample.recipe(program: "1.0")
        #expect(request.givesSameScores(as: try Sample.recipe(program: "2.0")))
        #expect(!request.givesSameScores(as: try Sample.recipe(problem: try Sample.problem(digit: "e"))))
    }
}
