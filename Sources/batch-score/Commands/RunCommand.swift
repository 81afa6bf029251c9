import ArgumentParser
import Composition
import Domain
import UseCases

/// Scores, audits and publishes a partition.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Score a day, audit the scores and publish them.",
        discussion: """
            Killed or stopped at any point, the same command goes on from the last committed chunk. Run again after the \
            end, it says already_published and does nothing.

            Examples:
              batch-score run --day 2013-12-24
              batch-score run --config job.yaml --day 2013-12-24 --until audited
              batch-score run --day 2013-12-24 --dry-run --json
              batch-score run --day 2013-12-24 --model late-arrivals/2 --chunk 4096 --workers 4
              batch-score run --day 2013-12-24 --rescore --timings
            """)

    @OptionGroup var job: JobOptions

    @Option(help: ArgumentHelp("The day to score.", valueName: "yyyy-mm-dd"))
    var day: CalendarDay

    @Option(help: "How far to go: staged, audited or published.")
    var until = RunTarget.published

    @Flag(help: "Write scores and ledger nowhere but to memory.")
    var dryRun = false

    @Flag(help: "Score again even what is published already.")
    var rescore = false

    @Option(help: ArgumentHelp("The model: name, name@alias or name/version.", valueName: "model"))
    var model: String?

    @Option(help: ArgumentHelp("Rows in a chunk, the unit of commit and of resume.", valueName: "rows"))
    var chunk: Int?

    @Option(help: ArgumentHelp("Chunks scored at the same time.", valueName: "number"))
    var workers: Int?

    @Option(
        help: ArgumentHelp(
            "Connections that read flights at the same time (PostgreSQL; for more than two cores).",
            valueName: "number"))
    var readers: Int?

    @Flag(help: "Show what the time went into: reading, decoding, features, scoring, writing, waiting.")
    var timings = false

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            let job = try Job(job.configuration(overrides), context: shell.context, isDryRun: dryRun)
            let order = job.order(Partition(day: day), until: until, rescore: rescore)
            let stopwatch = timings ? Timings() : nil
            let outcome = try await Stopwatch.telling(stopwatch) { try await job.run(order) }
            return CommandResult(
                outcome, stages: shell.summary.reports, timings: stopwatch?.lines ?? [], isDryRun: dryRun)
        }
    }

    private var overrides: SettingOverrides {
        var overrides: SettingOverrides = [:]
        overrides[.modelsModel] = model
        overrides[.runChunk] = chunk.map(String.init)
        overrides[.runWorkers] = workers.map(String.init)
        overrides[.runReaders] = readers.map(String.init)
        return overrides
    }
}
