import ArgumentParser
import Composition
import Domain
import UseCases

/// Runs the partitions of a range.
struct BackfillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backfill", abstract: "Score, audit and publish the partitions of a range, one after the other.",
        discussion: """
            For tables that are cut into days or months. Stopped at any point, the same command resumes: partitions that are \
            published already are compared with their source and not scored, unless --rescore is given, which scores all of \
            them again each time. A partition that is refused, has no rows or is held by another process ends \
            alone; after any other failure no further partition begins. The exit code is that of the worst partition; \
            partitions without rows do not count.

            With --jobs, several partitions are scored at the same time, each with connections and memory of its own. The \
            shift rules of the audit compare with the run that was published last, so one job at a time is the default.

            With --model as-of, each partition is scored with the version that the alias of models.model (champion, unless the \
            configuration names another one) pointed to on its date: at the end of the day, or of the last day of the month, \
            in UTC. A promotion later than that does not matter, and a period that is not over takes today's version. The \
            registry records promotions (batch-score models history); when one of the partitions is older than this history, \
            nothing is run.

            Examples:
              batch-score backfill --from 2013-12-01 --to 2013-12-31
              batch-score backfill --from 2013-01 --to 2013-12 --jobs 2 --json
              batch-score backfill --from 2013-12-01 --to 2013-12-31 --rescore --model nightly/2
              batch-score backfill --from 2013-12-01 --to 2013-12-31 --model as-of
            """)

    @OptionGroup var job: JobOptions

    @Option(help: ArgumentHelp("The first partition.", valueName: "label"))
    var from: String

    @Option(
        name: [.customLong("to"), .customLong("until")],
        help: ArgumentHelp("The last partition, which is included.", valueName: "label"))
    var to: String

    @Option(help: ArgumentHelp("Partitions that are scored at the same time.", valueName: "number"))
    var jobs = 1

    @Flag(help: "Score again even what is published already.")
    var rescore = false

    @Option(
        help: ArgumentHelp(
            "The model: name, name@alias or name/version; as-of for the version that was champion on each date.",
            valueName: "model"))
    var model: String?

    func validate() throws {
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 64") }
    }

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let configuration = try job.configuration(model.modelOverride)
            let context = shell.context
            let first = try await Problems.job(configuration, context: context)
            if model.isAsOf { try first.checkModelAsOf() }
            let partitions = try first.partitions(from: from, through: to)
            // Before any of them is run, so that a backfill does not end half way for want of a history.
            let models = model.isAsOf ? try await first.models(asOf: partitions) : [:]
            let backfill = Backfill(jobs: jobs) { partition in
                var configuration = configuration
                if let model = models[partition] { configuration.model = model }
                // Each has a job of its own: a store works on one thing at a time.
                let job = try await Problems.job(configuration, context: context)
                return try await job.run(partition, until: .published, rescore: rescore)
            }
            let lines = try await shell.within(configuration.deadline) { try await backfill(partitions) }
            return CommandResult(lines)
        }
    }
}

extension CommandResult {
    fileprivate init(_ lines: [Backfill.Line]) {
        var table = TextTable([
            ("partition", .left), ("status", .left), ("run", .left), ("model", .left), ("read", .right),
            ("rejected", .right), ("scored", .right), ("message", .left),
        ])
        for line in lines { table.add(line.row) }
        self.init(
            Self.worst(of: lines), lines: table.lines,
            object: [("partitions", .list(lines.map(\.object)))])
    }

    /// The status of the worst partition: what needs a person comes before what passes by itself.
    private static func worst(of lines: [Backfill.Line]) -> ExitStatus {
        let found = Set(lines.compactMap(\.status))
        let worstFirst: [ExitStatus] = [
            .internal, .config, .denied, .io, .cannotCreate, .noInput, .usage, .dataRefused, .unavailable, .tryLater,
        ]
        return worstFirst.first(where: found.contains) ?? (found == [.nothingToDo] ? .nothingToDo : .done)
    }
}

extension Backfill.Line {
    /// How the partition ended, as a single run would have; nil when it was not run.
    fileprivate var status: ExitStatus? {
        switch outcome {
        case .ran(let outcome): CommandResult.status(of: outcome)
        case .failed(let error): ExitStatus(error)
        case .skipped: nil
        }
    }

    private var run: RunRecord? {
        if case .ran(let outcome) = outcome { outcome.record } else { nil }
    }

    private var message: String? {
        switch outcome {
        case .ran(let outcome): outcome.record.message
        case .failed(let error): error.message
        case .skipped: nil
        }
    }

    fileprivate var row: [String] {
        let counts = run?.counts
        return [
            "\(partition)", status?.rawValue ?? "not_run", run?.id.rawValue ?? "–",
            run.map { "\($0.recipe.model)" } ?? "–",
        ]
            + [counts?.read, counts?.rejected, counts?.scored].map { $0.map(Figures.count) ?? "–" } + [message ?? ""]
    }

    fileprivate var object: JSONValue {
        .object([
            ("partition", .text("\(partition)")), ("status", .text(status?.rawValue ?? "not_run")),
            ("run", run.map { RunView($0).object } ?? .null), ("message", message.map(JSONValue.text) ?? .null),
        ])
    }
}
