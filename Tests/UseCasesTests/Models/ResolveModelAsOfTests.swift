import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("The version that an alias pointed to")
struct ResolveModelAsOfTests {
    private let models = InMemoryModels { Digest(bytes: $0) }
    private let name: ModelName

    init() throws {
        name = try Sample.modelName()
    }

    private func register(_ score: Double = 0.5) async throws -> ModelIdentity {
        await models.register(SampleModel.trained(score: score), as: name, metrics: [:], at: Sample.time(0))
    }

    private func resolve(
        _ alias: String = "champion", at second: Int64, in registry: (any ModelRegistry)? = nil
    ) async throws -> ModelIdentity {
        try await ResolveModelAsOf(models: models, registry: registry ?? models)(
            alias, of: name, at: Sample.time(second))
    }

    @Test("is the one of the last promotion until then")
    func moments() async throws {
        let (first, second) = (try await register(), try await register(0.75))
        for (identity, time) in [(first, 10), (second, 20), (first, 30)] {
            try await models.promote(identity, to: "champion", at: Sample.time(Int64(time)))
        }
        for (time, expected) in [(10, first), (19, first), (20, second), (29, second), (30, first), (9999, first)] {
            #expect(try await resolve(at: Int64(time)) == expected)
        }
    }

    @Test("is no input before the history begins, and the message says since when it is known and what to do")
    func before() async throws {
        try await models.promote(try await register(), to: "champion", at: Sample.time(10))
        let error = try await expectError(.noInput, "too early") { try await resolve(at: 9) }
        #expect(error.message.contains("late@champion begins at \(Sample.time(10))"), "\(error)")
        #expect(error.message.contains("--model late/VERSION"), "\(error)")
    }

    @Test("is no input for names and aliases that are not there, and the nearest one is named")
    func unknown() async throws {
        _ = try await expectError(.noInput, "no model") { try await resolve(at: 10) }
        try await models.promote(try await register(), to: "champion", at: Sample.time(10))
        let error = try await expectError(.noInput, "no alias") { try await resolve("champ1on", at: 10) }
        #expect(error.message.contains("\"champion\""), "\(error)")
    }

    @Test("is no input when the alias was moved before promotions were recorded")
    func unrecorded() async throws {
        try await models.promote(try await register(), to: "champion", at: Sample.time(10))
        let error = try await expectError(.noInput, "no history") {
            try await resolve(at: 10, in: Recorded(models: models, records: []))
        }
        #expect(error.message.contains("late@champion has no history"), "\(error)")
        #expect(error.message.contains("models promote late/1 champion"), "\(error)")
    }

    @Test("is refused where the alias has moved since its last record, but not for the time before that record")
    func moved() async throws {
        let (first, second) = (try await register(), try await register(0.75))
        try await models.promote(second, to: "champion", at: Sample.time(30))
        let records = [
            Promotion(time: Sample.time(10), alias: "champion", version: 2, digest: nil),
            Promotion(time: Sample.time(20), alias: "champion", version: 1, digest: first.digest),
        ]
        let registry = Recorded(models: models, records: records)
        #expect(try await resolve(at: 19, in: registry) == second)
        let error = try await expectError(.config, "a move without a record") {
            try await resolve(at: 20, in: registry)
        }
        #expect(error.message.contains("promote late/2 to champion again"), "\(error)")
    }

    @Test("is refused when its number belongs to another model now")
    func otherDigest() async throws {
        try await models.promote(try await register(), to: "champion", at: Sample.time(10))
        let records = [
            Promotion(time: Sample.time(10), alias: "champion", version: 1, digest: try Sample.digest("0"))
        ]
        let error = try await expectError(.config, "another digest") {
            try await resolve(at: 10, in: Recorded(models: models, records: records))
        }
        #expect(error.message.contains("another digest than late/1"), "\(error)")
    }
}

/// A registry with other records of promotions than were made.
private struct Recorded: ModelRegistry {
    let models: InMemoryModels
    let records: [Promotion]

    func check(_ name: ModelName, alias: String?) async throws { try await models.check(name, alias: alias) }
    func register(
        _ model: TrainedModel, as name: ModelName, metrics: [String: Double], at time: Timestamp
    ) async throws -> ModelIdentity {
        await models.register(model, as: name, metrics: metrics, at: time)
    }
    func withdraw(_ identity: ModelIdentity) async throws { await models.withdraw(identity) }
    func promote(_ identity: ModelIdentity, to alias: String, at time: Timestamp) async throws {
        try await models.promote(identity, to: alias, at: time)
    }
    func history(of name: ModelName?) async throws -> [ModelRecord] { await models.history(of: name) }
    func promotions(of name: ModelName) async throws -> [Promotion] { records }
    func faults(of name: ModelName?) async throws -> [ModelFault] { await models.faults(of: name) }
}
