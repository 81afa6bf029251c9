import Domain
import UseCases

extension ModelRegistryContract {
    static let recording: [Law<ModelsUnderTest>] = [
        Law("No promotions are recorded of a name that has none") { models in
            try expect(
                try await models.registry.promotions(of: try Sample.modelName()), equals: [],
                "promotions in no registry")
            _ = try await models.register(score: 0.25)
            try await models.promote(try await models.register(score: 0.5, as: "early"), to: "champion")
            try expect(try await models.registry.promotions(of: try Sample.modelName()), equals: [], "promotions")
        },
        Law("Every promotion is recorded with its time, also one that changes nothing, and also for another process") {
            models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            let moves =
                [
                    (first, "champion", 10), (second, "challenger", 20), (second, "champion", 30),
                    (second, "champion", 40),
                    (first, "champion", 5),
                ] as [(ModelIdentity, String, Int64)]
            for (identity, alias, second) in moves { try await models.promote(identity, to: alias, second: second) }
            let expected = moves.map { identity, alias, second in
                Promotion(
                    time: Sample.time(second), alias: alias, version: identity.version, digest: identity.digest)
            }
            for models in [models, try await models.reopened()] {
                try expect(
                    try await models.registry.promotions(of: first.name), equals: expected, "promotions in order")
            }
            try expect(try await models.registry.faults(of: nil), equals: [], "faults")
        },
        Law("A promotion that is refused is not recorded") { models in
            let known = try await models.register(score: 0.25)
            let later = ModelIdentity(name: known.name, version: 2, digest: known.digest)
            try await expectError(.noInput, "an unknown version") { try await models.promote(later, to: "champion") }
            try await expectError(.usage, "a wrong alias") { try await models.promote(known, to: "Champion") }
            try expect(try await models.registry.promotions(of: known.name), equals: [], "promotions")
        },
        Law("Promotions at once are all recorded, and the alias points where the last record says") { models in
            let other = try await models.reopened()
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...32 {
                    let contender = number.isMultiple(of: 3) ? models : other
                    let identity = number.isMultiple(of: 2) ? first : second
                    group.addTask { try await contender.promote(identity, to: "champion", second: Int64(number)) }
                }
                try await group.waitForAll()
            }
            let promotions = try await other.registry.promotions(of: first.name)
            try expect(
                promotions.map(\.time).sorted(), equals: (1...32).map { Sample.time($0) }, "times of the promotions")
            try expect(
                try await models.resolve("late@champion").version, equals: try Sample.some(promotions.last).version,
                "champion")
            try expect(try await other.registry.faults(of: nil), equals: [], "faults")
        },
    ]
}
