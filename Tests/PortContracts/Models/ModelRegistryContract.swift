import Domain
import UseCases

/// The laws of ``UseCases/ModelRegistry``.
public enum ModelRegistryContract {
    /// All laws.
    public static let laws: [Law<ModelsUnderTest>] = registering + promoting + recording + withdrawing

    private static let registering: [Law<ModelsUnderTest>] = [
        Law("A registry that does not exist yet is empty") { models in
            try expect(try await models.registry.history(of: nil), equals: [], "history")
            try expect(try await models.registry.history(of: try Sample.modelName()), equals: [], "history of a name")
        },
        Law("Versions of a name count from 1, each name for itself") { models in
            for version in 1...3 {
                let identity = try await models.register(score: 0.5)
                try expect(identity.version, equals: version, "version")
            }
            try expect(try await models.register(score: 0.5, as: "early").version, equals: 1, "version of another name")
        },
        Law("What was registered is loaded again, also by another process, and later versions do not change it") {
            models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            for models in [models, try await models.reopened()] {
                try expect(try await models.score(of: first), equals: [0.25], "scores of the first version")
                try expect(try await models.score(of: second), equals: [0.75], "scores of the second version")
            }
        },
        Law("The history has every version: by name, newest first, with its metrics, aliases and time") { models in
            let late = try await models.register(score: 0.1, metrics: ["auc": 0.625, "loss": .infinity], second: 1)
            let early = try await models.register(score: 0.2, as: "early", second: 2)
            let later = try await models.register(score: 0.3, second: 3)
            try await models.promote(later, to: "champion")
            let expected = [
                record(early, score: 0.2, second: 2),
                record(later, score: 0.3, aliases: ["champion"], second: 3),
                record(late, score: 0.1, metrics: ["auc": 0.625, "loss": .infinity], second: 1),
            ]
            let registry = try await models.reopened().registry
            try expect(try await registry.history(of: nil), equals: expected, "history")
            try expect(
                try await registry.history(of: try Sample.modelName()), equals: Array(expected.dropFirst()),
                "history of a name")
        },
        Law("Registrations at once get versions without a gap, and each its own model") { models in
            let other = try await models.reopened()
            let registered = try await withThrowingTaskGroup(of: (ModelIdentity, Double).self) { group in
                for number in 1...12 {
                    let score = Double(number) / 16
                    let contender = number.isMultiple(of: 2) ? models : other
                    group.addTask { (try await contender.register(score: score), score) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            try expect(registered.map(\.0.version).sorted(), equals: Array(1...12), "versions")
            for (identity, score) in registered {
                try expect(try await other.score(of: identity), equals: [score], "scores of \(identity)")
            }
        },
    ]

    private static let promoting: [Law<ModelsUnderTest>] = [
        Law("An alias points to one version and can be moved, also back") { models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            for identity in [first, second, first] {
                try await models.promote(identity, to: "champion")
                for models in [models, try await models.reopened()] {
                    try expect(try await models.resolve("late@champion"), equals: identity, "champion")
                    let pointed = try await models.registry.history(of: nil).filter { $0.aliases == ["champion"] }
                    try expect(pointed.map(\.identity), equals: [identity], "versions with the alias")
                }
            }
        },
        Law("Aliases of one name, and of two names, do not touch each other") { models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            let other = try await models.register(score: 0.5, as: "early")
            try await models.promote(first, to: "champion")
            try await models.promote(second, to: "challenger")
            try await models.promote(other, to: "champion")
            try expect(try await models.resolve("late@champion"), equals: first, "champion")
            try expect(try await models.resolve("late@challenger"), equals: second, "challenger")
            try expect(try await models.resolve("early@champion"), equals: other, "champion of the other name")
        },
        Law("Promoting an unknown version, or one of another digest, is no input and moves nothing") { models in
            let known = try await models.register(score: 0.25)
            try await models.promote(known, to: "champion")
            let later = ModelIdentity(name: known.name, version: 2, digest: known.digest)
            let forged = ModelIdentity(name: known.name, version: 1, digest: try Sample.foreignDigest())
            let other = ModelIdentity(name: try Sample.modelName("early"), version: 1, digest: known.digest)
            for unknown in [later, forged, other] {
                try await expectError(.noInput, "promoting \(unknown)") {
                    try await models.promote(unknown, to: "champion")
                }
            }
            try expect(try await models.resolve("late@champion"), equals: known, "champion")
        },
        Law("An alias that could not be referred to is refused as a wrong call") { models in
            let known = try await models.register(score: 0.25)
            for alias in ["", "Champion", "../champion", "a/b", ".", "7"] {
                try await expectError(.usage, "alias \"\(alias)\"") {
                    try await models.promote(known, to: alias)
                }
            }
        },
    ]

    private static let withdrawing: [Law<ModelsUnderTest>] = [
        Law("A check passes where a model can be registered, and changes nothing") { models in
            let name = try Sample.modelName()
            for alias in [nil, "champion"] { try await models.registry.check(name, alias: alias) }
            try expect(try await models.registry.history(of: nil), equals: [], "history")
            try await expectError(.usage, "a name that cannot be an alias") {
                try await models.registry.check(name, alias: "Champion")
            }
        },
        Law("The newest version can be withdrawn, and its number is given out again") { models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            try await models.promote(first, to: "champion")
            try await models.registry.withdraw(second)
            for models in [models, try await models.reopened()] {
                try expect(try await models.registry.history(of: nil).map(\.identity), equals: [first], "history")
            }
            try expect(try await models.register(score: 0.5).version, equals: 2, "version")
        },
        Law("A version that is not the newest, or that an alias points to, is not withdrawn") { models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            try await models.promote(second, to: "champion")
            for identity in [first, second] { try await models.registry.withdraw(identity) }
            try expect(
                try await models.registry.history(of: nil).map(\.identity), equals: [second, first], "history")
        },
        Law("Nothing is at fault where nothing was damaged") { models in
            try expect(try await models.registry.faults(of: nil), equals: [], "faults of an empty registry")
            try await models.promote(try await models.register(score: 0.25), to: "champion")
            for name in [nil, try Sample.modelName()] {
                try expect(try await models.registry.faults(of: name), equals: [], "faults")
            }
        },
    ]

    private static func record(
        _ identity: ModelIdentity, score: Double, metrics: [String: Double] = [:], aliases: [String] = [], second: Int64
    ) -> ModelRecord {
        ModelRecord(
            identity: identity, summary: "always \(score)", metrics: metrics, aliases: aliases,
            registeredAt: Sample.time(second))
    }
}
