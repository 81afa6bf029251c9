import Domain
import UseCases

/// The laws of ``UseCases/ModelProvider``.
public enum ModelProviderContract {
    /// All laws.
    public static let laws: [Law<ModelsUnderTest>] = [
        Law("A version is resolved to its identity") { models in
            let first = try await models.register(score: 0.25)
            let second = try await models.register(score: 0.75)
            try expect(try await models.resolve("late/1"), equals: first, "late/1")
            try expect(try await models.resolve("late/2"), equals: second, "late/2")
        },
        Law("An unknown name is no input, and the nearest one is named") { models in
            try await expectError(.noInput, "resolving in an empty registry") { try await models.resolve("late/1") }
            _ = try await models.register(score: 0.25)
            let error = try await expectError(.noInput, "an unknown name") { try await models.resolve("lade/1") }
            try expect(error.message.contains("\"late\""), "the message should name late: \(error.message)")
        },
        Law("An unknown version is no input, and the newest one is named") { models in
            _ = try await models.register(score: 0.25)
            _ = try await models.register(score: 0.75)
            let error = try await expectError(.noInput, "an unknown version") { try await models.resolve("late/3") }
            try expect(error.message.contains("newest version is 2"), "the message should name 2: \(error.message)")
        },
        Law("An unknown alias is no input, and the nearest one is named") { models in
            try await models.promote(try await models.register(score: 0.25), to: "champion")
            let error = try await expectError(.noInput, "an unknown alias") {
                try await models.resolve("late@champ1on")
            }
            try expect(error.message.contains("\"champion\""), "the message should name champion: \(error.message)")
        },
        Law("A model of another digest, or one that is not there, is refused") { models in
            let known = try await models.register(score: 0.25)
            let forged = ModelIdentity(name: known.name, version: 1, digest: try Sample.foreignDigest())
            let absent = ModelIdentity(name: known.name, version: 2, digest: known.digest)
            for identity in [forged, absent] {
                try await expectError(.config, "loading \(identity)") { try await models.provider.load(identity) }
            }
        },
    ]
}
