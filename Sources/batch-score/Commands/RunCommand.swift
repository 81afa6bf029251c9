import ArgumentParser
import Composition
import Domain
import UseCases

/// Scores, audits and publishes a partition.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Score a partition, audit the scores and publish them.",
        discussion: """
            Killed or stopped at any point, the same command resumes from the last committed chunk. Run again after the \
            end, it reports already_published and does nothing.

            A table that is scored as a whole needs no --partition; a snapshot is published under today's date, unless \
            another one is named.

            Examples:
              batch-score run --partition 2013-12-24
              batch-score run --config job.yaml --partition 2013-12-24 --until audited
              batch-score run --partition 2013-12 --dry-run --json
              batch-score run --partition eu-west --model nightly/2 --chunk 4096 --workers 4
              batch-score run --partition 2013-12-24 --rescore --timings
            """)

    @OptionGroup var job: JobOptions

    @Option(
        name: [.customLong("partition"), .customLong("day")],
        help: ArgumentHelp("The partition to score: 2013-12-24, 2013-12, eu-west …", valueName: "label"))
    var partition: String?

    @Option(help: "How far to go: staged, audited or published.")
    var until = RunTarget.published

    @Flag(help: "Write scores and ledger to memory only.")
    var dryRun = false

    @Flag(help: "Score again even what is published already.")
    var rescore = false

    @Option(
        help: ArgumentHelp(
            "The model: name, name@alias or name/version; as-of for the version that was champion at the end of the partition's day or month.",
            valueName: "model"))
    var model: String?

    @Option(help: ArgumentHelp("Rows in a chunk, the unit of commit and of resume.", valueName: "rows"))
    var chunk: Int?

    @Option(help: ArgumentHelp("Chunks scored at the same time.", valueName: "number"))
    var workers: Int?

    @Option(
        help: ArgumentHelp(
            "Connections that read the table at the same time (PostgreSQL; for more than two cores).",
            valueName: "number"))
    var readers: Int?

    @Flag(help: "Show what the time went into: reading, decoding, features, scoring, writing, waiting.")
    var timings = false

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let context = shell.context
            let (job, partition) = try await choice(context)
            let stopwatch = timings ? Timings() : nil
            let outcome = try await Stopwatch.recording(with: stopwatch) {
                try await shell.within(job.configuration.deadline) {
                    try await job.run(partition, until: until, rescore: rescore)
                }
            }
            return CommandResult(
                outcome, stages: shell.summary.reports, unassigned: shell.summary.unassigned,
                timings: stopwatch?.lines ?? [], isDryRun: dryRun)
        }
    }

    /// The job with the model that was asked for, and the partition.
    private func choice(_ context: RunContext) async throws -> (any ScoringJob, Partition) {
        var configuration = try self.job.configuration(overrides)
        let job = try await Problems.job(configuration, context: context, isDryRun: dryRun)
        let partition = try job.partition(self.partition, at: context.now())
        guard model.isAsOf else { return (job, partition) }
        configuration.model = try await job.model(asOf: partition)
        return (try await Problems.job(configuration, context: context, isDryRun: dryRun), partition)
    }

    private var overrides: SettingOverrides {
        var overrides = model.modelOverride
        overrides[.runChunk] = chunk.map(String.init)
        overrides[.runWorkers] = workers.map(String.init)
        overrides[.runReaders] = readers.map(String.init)
        return overrides
    }
}
