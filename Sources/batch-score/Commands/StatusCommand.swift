import ArgumentParser
import Composition
import Domain
import UseCases

/// Shows what is running now.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what is running now, and what was interrupted.",
        discussion: """
            Rows and rows/s are those of the last commit. The rate is not known for a run that was resumed.

            Examples:
              batch-score status
              batch-score status --all-jobs --json
            """)

    @OptionGroup var job: JobOptions

    @Flag(help: "Runs of all jobs of the store.")
    var allJobs = false

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            let context = shell.context
            let records = try await Problems.records(job.configuration(), context: context)
            let report = try await LedgerStatus(history: records.history)(allJobs ? nil : records.configuration.job)
            return CommandResult(report, at: context.now())
        }
    }
}

extension CommandResult {
    fileprivate init(_ report: LedgerStatus.Report, at time: Timestamp) {
        var lines = Self.table(of: report.atWork)
        lines += report.otherPartitions.map {
            "partition \($0.partition) of job \($0.job) is held: a run of it is being opened or published"
        }
        if lines.isEmpty { lines = ["nothing is running"] }
        lines += report.interrupted.map {
            "run \($0.id) of \($0.partition) of job \($0.job) was interrupted (\($0.status.rawValue), "
                + "\(Figures.count($0.counts.read)) rows); \($0.wayOn)"
        }
        lines += report.waiting.map {
            "run \($0.id) of \($0.partition) of job \($0.job) is \($0.status.rawValue) and not published; \($0.wayOn)"
        }
        self.init(
            .done, lines: lines,
            object: [
                ("running", .list(report.atWork.map(Self.object))),
                ("interrupted", .list(report.interrupted.map(Self.object))),
                ("waiting", .list(report.waiting.map(Self.object))),
                (
                    "held",
                    .list(
                        report.otherPartitions.map {
                            .object([("job", .text($0.job.rawValue)), ("partition", .text($0.partition.label))])
                        })
                ),
            ])
    }

    private static func table(of runs: [RunRecord]) -> [String] {
        guard !runs.isEmpty else { return [] }
        var table = TextTable([
            ("run", .left), ("job", .left), ("partition", .left), ("status", .left), ("host", .left),
            ("process", .right), ("since", .left), ("last commit", .left), ("rows", .right), ("rows/s", .right),
        ])
        for run in runs {
            table.add([
                run.id.rawValue, run.job.rawValue, "\(run.partition)", run.status.rawValue, run.process?.host ?? "–",
                run.process.map { "\($0.number)" } ?? "–", String("\(run.openedAt)".prefix(19)),
                String("\(run.updatedAt)".prefix(19)), Figures.count(run.counts.read),
                run.secondsOfWork.map { Figures.rate(run.counts.read, $0) } ?? "–",
            ])
        }
        return table.lines
    }

    private static func object(_ run: RunRecord) -> JSONValue {
        let rate = run.secondsOfWork.flatMap { $0 > 0 ? Double(run.counts.read) / $0 : nil }
        return .object([
            ("id", .text(run.id.rawValue)), ("job", .text(run.job.rawValue)), ("partition", .text("\(run.partition)")),
            ("status", .text(run.status.rawValue)), ("attempt", .integer(run.attempt)),
            ("rescore", .flag(run.isRescore)), ("parent", run.parent.map { .text($0.rawValue) } ?? .null),
            ("host", run.process.map { .text($0.host) } ?? .null),
            ("process", run.process.map { .integer($0.number) } ?? .null), ("opened_at", .text("\(run.openedAt)")),
            ("updated_at", .text("\(run.updatedAt)")), ("read", .integer(run.counts.read)),
            ("rows_per_second", rate.map(JSONValue.number) ?? .null),
        ])
    }
}

extension RunRecord {
    /// How long its rows took, up to the last commit; nil for a run that was resumed, since it may have rested.
    fileprivate var secondsOfWork: Double? {
        attempt == 1 ? Double(updatedAt.microseconds - openedAt.microseconds) / 1_000_000 : nil
    }

    /// What to do about a run that is not finished and that no process works on.
    fileprivate var wayOn: String {
        let giveUp = "batch-score abandon \(id) gives it up"
        if let parent {
            return status == .audited
                ? "batch-score publish \(id) publishes it; \(giveUp)"
                : "batch-score replay \(parent) begins again; \(giveUp)"
        }
        let command =
            "batch-score run --partition \(Terminal.shellWord(partition.label))" + (isRescore ? " --rescore" : "")
        switch status {
        case .staged: return "\(command) audits and publishes it; \(giveUp)"
        case .audited: return "\(command) or batch-score publish \(id) publishes it; \(giveUp)"
        default: return "\(command) resumes it; \(giveUp)"
        }
    }
}
