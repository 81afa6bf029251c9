import Composition
import Domain
import UseCases

extension Demonstration {
    /// Prints a line; to standard error when the result is to be JSON.
    func print(_ line: String) {
        if shell.output.json { Terminal.note(line) } else { Terminal.print(line) }
    }

    /// Prints the heading of a step, and the command for it.
    func show(_ heading: String, _ command: String?) {
        print("")
        print(heading)
        if let command { print("   $ batch-score \(command)") }
    }

    /// Prints what the validation found.
    func show(_ report: ValidationReport, _ violations: [String]) {
        print(
            "   \(Figures.count(report.rows)) rows, \(Figures.count(report.rejected)) rejected; "
                + (violations.isEmpty ? "the table as a whole meets its contract" : violations.joined(separator: "; ")))
        let gaps = report.fields.filter { $0.missing > 0 }.sorted { $0.missing > $1.missing }.prefix(3)
        let texts = gaps.map { field in
            "\(field.name) \(Figures.decimal(100 * Double(field.missing) / Double(max(1, report.rows)), 1)) %"
        }
        if !texts.isEmpty { print("   most often missing: \(texts.joined(separator: ", "))") }
    }

    /// Prints what came out of a training.
    func show(_ outcome: TrainingOutcome) {
        print("   \(outcome.identity): \(outcome.summary)")
        if let figure = outcome.evaluation.figures.first {
            print(
                "   on \(Figures.count(outcome.evaluation.rows)) rows that it has not seen: \(figure.name) "
                    + Figures.decimal(figure.value, 4))
        }
    }

    /// Prints how a run ended.
    func show(_ outcome: RunOutcome) {
        for line in CommandResult(outcome, stages: []).lines { print("   \(line)") }
    }

    /// Prints the rows with the highest scores of a partition.
    func showHighest(of partition: Partition, _ job: any ScoringJob) async throws {
        let rows = try await job.highest(of: partition, limit: 10)
        let headings = job.problem.highlights.map { ($0.title, $0.isFigure ? TextTable.Alignment.right : .left) }
        var table = TextTable(
            [("score", .right), (job.problem.keyColumns.joined(separator: ", "), .left)] + headings)
        for row in rows {
            table.add(
                [row.score.outputs.first.map { Figures.decimal($0, 3) } ?? "–", Terminal.plain("\(row.score.key)")]
                    + headings.indices.map { $0 < row.texts.count ? Terminal.plain(row.texts[$0] ?? "–") : "–" })
        }
        table.lines.forEach { print(" \($0)") }
    }
}
