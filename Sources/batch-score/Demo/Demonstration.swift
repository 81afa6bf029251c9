import Composition
import Domain
import Foundation
import UseCases

/// All stages, one after the other, told as somebody would type them.
struct Demonstration {
    let data: String
    let folder: String?
    let shell: Shell

    /// The day that is scored, and the one before it, with which the audit compares.
    private static let days = (before: "2013-12-23", scored: "2013-12-24")

    func run() async throws -> CommandResult {
        let folder = try scratchFolder()
        let file = "\(folder)/job.yaml"
        let job = try Job(
            JobConfiguration(file: file, environment: [:]), context: shell.context)
        guard let collect = job.collect, let train = job.train, let training = job.configuration.training else {
            throw BatchError(.config, "\(file) has no collect.from or no training.from, which the demo needs")
        }

        say("1. Collect: files become tables.", "collect --config \(file)")
        _ = try await collect(.replace)

        say("2. Validate: the table is compared with its data contract.", "validate --config \(file)")
        let (report, violations) = try await job.validate(.everything)
        tell(report, violations)

        say("3. Process, build, train and evaluate: a model learns from January to November.", "train --config \(file)")
        let outcome = try await train(training.plan)
        tell("   \(outcome.identity): \(outcome.summary)")
        if let area = outcome.evaluation.areaUnderCurve {
            tell("   on December's flights: AUC \(Figures.decimal(area, 4))")
        }

        say("4. Score, audit and publish a day, then the next one.", run(file, Self.days.before))
        tell(try await score(Self.days.before, job))
        tell("   $ batch-score \(run(file, Self.days.scored))")
        let second = try await score(Self.days.scored, job)
        tell(second)

        say("5. The flights most at risk on \(Self.days.scored):", nil)
        try await tellHighest(of: second, job)

        say("6. The same command again: nothing is scored twice.", run(file, Self.days.scored))
        let again = try await score(Self.days.scored, job)
        tell(again)
        tell("\nAll of it is in \(folder). To look around:")
        tell("   $ batch-score runs --config \(file)")
        tell("   $ batch-score models --config \(file)")
        return CommandResult(
            again.wasPublished ? .done : .internal, lines: [],
            object: [("folder", .text(folder)), ("run", RunView(second.record).object)])
    }

    private func run(_ file: String, _ day: String) -> String { "run --config \(file) --day \(day)" }

    private func score(_ day: String, _ job: Job) async throws -> RunOutcome {
        guard let day = CalendarDay(iso8601: day) else { throw BatchError(.internal, "\(day) is no day") }
        let outcome = try await job.run(job.order(Partition(day: day)))
        guard outcome.record.status == .published else {
            tell(outcome)
            throw BatchError(.dataRefused, "run \(outcome.record.id) is \(outcome.record.status.rawValue)")
        }
        return outcome
    }

    private func scratchFolder() throws -> String {
        let files = FileManager.default
        let names = ["flights.csv", "outcomes.csv", "job.yaml"]
        if let missing = names.first(where: { !files.fileExists(atPath: "\(data)/\($0)") }) {
            throw BatchError(
                .noInput,
                "there is no \(missing) in \(data); run the demo in the folder of the project, or say --data FOLDER")
        }
        let folder =
            folder ?? files.temporaryDirectory.path + "/batch-score-demo-\(UUID().uuidString.prefix(8).lowercased())"
        do {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for name in names {
                try files.copyItem(atPath: "\(data)/\(name)", toPath: "\(folder)/\(name)")
            }
        } catch {
            throw BatchError(
                .cannotCreate, "cannot copy the sample to \(folder): is it there already? Name another with --folder",
                cause: error)
        }
        return folder
    }
}
