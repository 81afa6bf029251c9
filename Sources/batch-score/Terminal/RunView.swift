import Domain
import UseCases

/// A run, as it is shown.
struct RunView {
    let run: RunRecord

    init(_ run: RunRecord) {
        self.run = run
    }

    /// All there is to know, as JSON.
    var object: JSONValue {
        .object([
            ("id", .text(run.id.rawValue)), ("job", .text(run.job.rawValue)), ("partition", .text("\(run.partition)")),
            ("status", .text(run.status.rawValue)), ("attempt", .integer(run.attempt)),
            ("problem", .text("\(run.recipe.problem)")),
            ("problem_digest", .text(run.recipe.problem.digest.rawValue)),
            ("model", .text("\(run.recipe.model)")), ("model_digest", .text(run.recipe.model.digest.rawValue)),
            ("configuration_digest", .text(run.recipe.configuration.rawValue)),
            ("program", .text(run.recipe.program)), ("read", .integer(run.counts.read)),
            ("rejected", .integer(run.counts.rejected)), ("scored", .integer(run.counts.scored)),
            ("staged", .integer(run.counts.staged)), ("chunks", .integer(run.counts.chunks)),
            ("parent", run.parent.map { .text($0.rawValue) } ?? .null), ("target", .text(run.target)),
            ("host", run.process.map { .text($0.host) } ?? .null),
            ("process", run.process.map { .integer($0.number) } ?? .null),
            ("time_zone", run.timeZone.map(JSONValue.text) ?? .null),
            ("outputs", .list(run.recipe.outputs.names.map(JSONValue.text))),
            ("mean_score", run.summaries.first.map { .number($0.mean) } ?? .null),
            ("message", run.message.map(JSONValue.text) ?? .null), ("opened_at", .text("\(run.openedAt)")),
            ("updated_at", .text("\(run.updatedAt)")),
        ])
    }

    /// All there is to know, as lines.
    var lines: [String] {
        guard case .object(let members) = object else { return [] }
        let width = members.map(\.0.count).max() ?? 0
        return members.compactMap { name, value in
            let text: String? =
                switch value {
                case .null: nil
                case .text(let text): Terminal.plain(text)
                default: value.line
                }
            return text.map { "  " + name + String(repeating: " ", count: width - name.count) + "  " + $0 }
        }
    }

    /// The columns of a list of runs.
    static let columns: [(heading: String, alignment: TextTable.Alignment)] = [
        ("run", .left), ("job", .left), ("partition", .left), ("status", .left), ("model", .left), ("read", .right),
        ("rejected", .right), ("scored", .right), ("mean", .right), ("updated", .left),
    ]

    /// The run as a row of a list.
    var row: [String] {
        [
            run.id.rawValue, run.job.rawValue, "\(run.partition)", run.status.rawValue, "\(run.recipe.model)",
            Figures.count(run.counts.read), Figures.count(run.counts.rejected), Figures.count(run.counts.scored),
            run.summaries.first.map { Figures.decimal($0.mean, 4) } ?? "–", String("\(run.updatedAt)".prefix(19)),
        ]
    }
}
