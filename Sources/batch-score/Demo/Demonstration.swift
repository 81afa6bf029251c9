import Composition
import Domain
import Foundation
import UseCases

/// All stages, one after the other, with the commands that somebody would type for them.
struct Demonstration {
    let data: String
    let folder: String?
    let shell: Shell

    func run() async throws -> CommandResult {
        let folder = try scratchFolder()
        let file = "\(folder)/job.yaml"
        let job = try await Problems.job(JobConfiguration(file: file, environment: [:]), context: shell.context)
        guard let labels = job.configuration.demoPartitions, labels.count == 2 else {
            throw BatchError(.config, "\(file) does not say which two partitions the demo scores; set demo.partitions")
        }

        show("1. Collect: files become tables.", "collect --config \(file)")
        _ = try await job.collect(.replace)

        show("2. Validate: the table is compared with its data contract.", "validate --config \(file)")
        let (report, violations) = try await job.validate(.everything)
        show(report, violations)

        show(
            "3. Process, build, train and evaluate: a model is fitted to past rows and evaluated on later ones.",
            "train --config \(file)")
        show(try await job.train())

        show("4. Score, audit and publish a partition, then the next one.", run(file, labels[0]))
        show(try await score(labels[0], job))
        print("   $ batch-score \(run(file, labels[1]))")
        let second = try await score(labels[1], job)
        show(second)

        show("5. The highest scores of \(labels[1]):", nil)
        try await showHighest(of: second.record.partition, job)

        show("6. The same command again: nothing is scored twice.", run(file, labels[1]))
        let again = try await score(labels[1], job)
        show(again)
        print("")
        print("All of it is in \(folder). To look around:")
        print("   $ batch-score runs --config \(file)")
        print("   $ batch-score models --config \(file)")
        return CommandResult(
            again.wasPublished ? .done : .internal, lines: [],
            object: [("folder", .text(folder)), ("run", RunView(second.record).object)])
    }

    private func run(_ file: String, _ label: String) -> String { "run --config \(file) --partition \(label)" }

    private func score(_ label: String, _ job: any ScoringJob) async throws -> RunOutcome {
        let partition = try job.partition(label, at: shell.context.now())
        let outcome = try await job.run(partition, until: .published, rescore: false)
        guard outcome.record.status == .published else {
            show(outcome)
            throw BatchError(.dataRefused, "run \(outcome.record.id) is \(outcome.record.status.rawValue)")
        }
        return outcome
    }

    /// A folder with a copy of the sample's tables and configuration.
    private func scratchFolder() throws -> String {
        let files = FileManager.default
        guard files.fileExists(atPath: "\(data)/job.yaml") else {
            throw BatchError(
                .noInput,
                "there is no job.yaml in \(data); run the demo in the folder of the project, or name a folder with --data"
            )
        }
        let folder =
            folder ?? files.temporaryDirectory.path + "/batch-score-demo-\(UUID().uuidString.prefix(8).lowercased())"
        do {
            let names = try files.contentsOfDirectory(atPath: data).filter { $0 == "job.yaml" || $0.hasSuffix(".csv") }
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for name in names {
                try files.copyItem(atPath: "\(data)/\(name)", toPath: "\(folder)/\(name)")
            }
        } catch {
            throw BatchError(
                .cannotCreate, "cannot copy the sample to \(folder): does it already exist? Name another with --folder",
                cause: error)
        }
        return folder
    }
}
