import Domain
import UseCases

extension CommandResult {
    /// Creates the result of a command that worked on a run.
    init(
        _ outcome: RunOutcome, stages: [StageReport], unassigned: Int = 0, timings: [Timings.Line] = [],
        isDryRun: Bool = false
    ) {
        let run = outcome.record
        let status = Self.status(of: outcome)
        var lines = [(isDryRun ? "dry run, in memory only: " : "") + Self.sentence(outcome, status)]
        lines += Self.table(of: stages)
        lines += Self.lines(ofUnassigned: unassigned)
        lines += Self.table(of: timings, rows: run.counts.read)
        if let report = outcome.report, report.verdict == .failed {
            lines += report.failures.map { "  failed: \(Terminal.plain("\($0)"))" }
            if report.failures.contains(where: { $0.rule.hasPrefix("scores_in_range") }) {
                lines.append("  The plausible range is set by audit.score_minimum and audit.score_maximum.")
            }
            lines.append("  If the scores are right, change the rule (audit.* in the configuration), and run again.")
        } else if run.status == .refused, let message = run.message {
            lines.append("  \(Terminal.plain(message))")
        }
        if run.status == .refused, run.counts.rejected > 0 {
            lines.append("  batch-score rejections \(run.id) --by code says what was wrong with rows.")
        }
        switch outcome.sourceHasChanged {
        case false?: break
        case true?:
            lines.append("  The source has changed since then. To score the partition again, add --rescore.")
            if run.counts.rejected > 0 {
                lines.append("  To score only the rows that were rejected: batch-score replay \(run.id)")
            }
        case nil:
            lines.append(
                "  Whether the source has changed since then is not known, since the run kept scores, or is of an older "
                    + "ledger. To score the partition again, add --rescore.")
        }
        self.init(
            status, lines: lines,
            object: [
                ("dry_run", .flag(isDryRun)),
                ("source_changed", outcome.sourceHasChanged.map(JSONValue.flag) ?? .null),
                ("unassigned", .integer(unassigned)), ("run", RunView(run).object),
                ("stages", .list(stages.map(Self.object))),
            ] + (timings.isEmpty ? [] : [("timings", .list(timings.map(Self.object)))]))
    }

    /// What is said of rows that belong to no partition.
    static func lines(ofUnassigned count: Int) -> [String] {
        guard count > 0 else { return [] }
        return [
            "  unassigned: \(Figures.count(count, "row")) of the table \(count == 1 ? "belongs" : "belong") to no partition "
                + "(rejections.maximum_unassigned)"
        ]
    }

    /// The status of a run that ended.
    static func status(of outcome: RunOutcome) -> ExitStatus {
        switch outcome.record.status {
        case .published: outcome.wasPublished ? .alreadyPublished : .published
        case .refused: .dataRefused
        default: .done
        }
    }

    private static func sentence(_ outcome: RunOutcome, _ status: ExitStatus) -> String {
        let run = outcome.record
        let counts =
            "\(Figures.count(run.counts.read, "row")) read, \(Figures.count(run.counts.scored)) scored, "
            + "\(Figures.count(run.counts.rejected)) rejected"
        let word = status == .alreadyPublished ? "already published; nothing was done" : run.status.rawValue
        return "run \(run.id) of \(run.partition) \(word): \(counts), model \(run.recipe.model)"
    }

    private static func table(of stages: [StageReport]) -> [String] {
        guard !stages.isEmpty else { return [] }
        var table = TextTable([
            ("stage", .left), ("rows in", .right), ("rows out", .right), ("rejected", .right), ("seconds", .right),
            ("rows/s", .right),
        ])
        for report in stages {
            table.add([
                report.stage.rawValue, Figures.count(report.progress.rowsIn), Figures.count(report.progress.rowsOut),
                Figures.count(report.progress.rejected), Figures.decimal(report.seconds, 3),
                Figures.rate(report.progress.rowsIn, report.seconds),
            ])
        }
        return table.lines
    }

    private static func table(of timings: [Timings.Line], rows: Int) -> [String] {
        guard !timings.isEmpty else { return [] }
        var table = TextTable([("time went into", .left), ("seconds", .right), ("µs a row", .right)])
        for line in timings {
            let each = rows > 0 ? Figures.decimal(line.seconds * 1_000_000 / Double(rows), 3) : "–"
            table.add([line.activity, Figures.decimal(line.seconds, 3), each])
        }
        return table.lines + ["  (activities overlap, so together they may take longer than the run)"]
    }

    private static func object(_ line: Timings.Line) -> JSONValue {
        .object([("activity", .text(line.activity)), ("seconds", .number(line.seconds))])
    }

    private static func object(_ report: StageReport) -> JSONValue {
        .object([
            ("stage", .text(report.stage.rawValue)), ("rows_in", .integer(report.progress.rowsIn)),
            ("rows_out", .integer(report.progress.rowsOut)), ("rejected", .integer(report.progress.rejected)),
            ("seconds", .number(report.seconds)),
        ])
    }
}
