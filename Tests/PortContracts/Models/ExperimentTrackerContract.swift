import Domain
import UseCases

/// The laws of ``UseCases/ExperimentTracker``.
public enum ExperimentTrackerContract {
    /// All laws.
    public static let laws: [Law<ExperimentsUnderTest>] = [
        Law("A log that does not exist yet is empty") { log in
            try await log.tracker.check()
            try expect(try await log.tracker.experiments(), equals: [], "experiments")
        },
        Law("Experiments are kept exactly, in the order in which they were recorded") { log in
            let recorded = try [3, 1, 2, 1].map { try experiment($0) }
            for experiment in recorded { try await log.tracker.record(experiment) }
            try expect(try await log.tracker.experiments(), equals: recorded, "experiments")
            let reopened = try await log.reopened()
            try expect(try await reopened.experiments(), equals: recorded, "experiments in another process")
            try await reopened.record(try experiment(4))
            let all = recorded + [try experiment(4)]
            try expect(
                try await log.tracker.experiments(), equals: all, "experiments after one of another process")
        },
        Law("Experiments recorded at once are all kept, each once and whole") { log in
            let other = try await log.reopened()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for version in 1...24 {
                    let experiment = try experiment(version)
                    group.addTask {
                        try await (version.isMultiple(of: 2) ? log.tracker : other).record(experiment)
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await other.experiments().sorted { $0.model.version < $1.model.version }
            try expect(kept, equals: try (1...24).map { try experiment($0) }, "experiments")
        },
    ]

    private static func experiment(_ version: Int) throws -> Experiment {
        let digest = try Sample.some(Digest(rawValue: String(repeating: "a", count: 64)))
        return Experiment(
            model: ModelIdentity(name: try Sample.modelName(), version: version, digest: digest),
            parameters: ["l2": "0.1", "note": "two\nlines, \"quotes\", a comma and a ☂", "empty": ""],
            metrics: ["auc": 0.1 + 0.2, "smallest": 5e-300, "loss": .infinity], time: Sample.time(Int64(version)))
    }
}
