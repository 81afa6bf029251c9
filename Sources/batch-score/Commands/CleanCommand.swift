import ArgumentParser
import Composition
import Domain
import UseCases

/// Removes what killed, refused and abandoned runs have left.
struct CleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean", abstract: "List, or remove, what refused, abandoned and unknown runs have left.",
        discussion: """
            Lists staged rows of refused and abandoned runs, staged rows that belong to no run of the ledger, and files that \
            a killed process left. On a terminal it asks whether to remove them; --yes removes them without asking. Rows \
            of published runs, kept rows of superseded ones, and everything of a partition that a process works on stay. \
            The ledger keeps its rows.

            With --interrupted, runs that were interrupted are given up too: they become abandoned, and the next run of \
            their partition begins from its first row.

            Examples:
              batch-score clean
              batch-score clean --yes
              batch-score clean --interrupted --yes --json
            """)

    @OptionGroup var job: JobOptions

    @Flag(help: "Remove what is listed, without asking.")
    var yes = false

    @Flag(help: "Give up interrupted runs as well.")
    var interrupted = false

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            let clean = try await records.cleaning()
            let found = try await clean.leftovers(of: records.configuration.job, includingInterrupted: interrupted)
            guard !found.areNone else { return CommandResult(found, .nothing) }
            guard yes || confirms(found) else { return CommandResult(found, .listed) }
            return CommandResult(try await clean.remove(found), .removed)
        }
    }

    /// Whether somebody at a terminal wants the removal.
    private func confirms(_ found: CleanStore.Leftovers) -> Bool {
        guard !job.output.json, !job.output.quiet, Terminal.canAsk else { return false }
        for line in found.lines { Terminal.note(line) }
        return Terminal.confirms("Remove this?")
    }
}

extension CommandResult {
    /// What became of left-overs.
    fileprivate enum Cleaning: String {
        case nothing
        case listed
        case removed
    }

    fileprivate init(_ found: CleanStore.Leftovers, _ cleaning: Cleaning) {
        let lines: [String] =
            switch cleaning {
            case .nothing: ["nothing is left over"]
            case .listed: found.lines + ["nothing was removed; to remove this, add --yes"]
            case .removed:
                [
                    "removed: staged rows of \(Figures.count(found.items.count, "run")), "
                        + Figures.count(found.files.count, "file")
                ]
            }
        self.init(
            .done, lines: lines,
            object: [
                ("removed", .flag(cleaning == .removed)), ("runs", .list(found.items.map(\.object))),
                ("files", .list(found.files.map(JSONValue.text))),
            ])
    }
}

extension CleanStore.Leftovers {
    /// What there is, as a table and lines.
    fileprivate var lines: [String] {
        var table = TextTable([
            ("staged rows of run", .left), ("partition", .left), ("rows", .right), ("reason", .left),
            ("updated", .left),
        ])
        for item in items {
            table.add([
                item.id.rawValue, item.run.map { "\($0.partition)" } ?? "–",
                item.run.map { Figures.count($0.counts.staged) } ?? "–", item.reason.rawValue,
                item.run.map { String("\($0.updatedAt)".prefix(19)) } ?? "–",
            ])
        }
        return (items.isEmpty ? [] : table.lines) + files.map { "  file \($0)" }
    }
}

extension CleaningPlan.Item {
    fileprivate var object: JSONValue {
        .object([
            ("id", .text(id.rawValue)), ("reason", .text(reason.rawValue)),
            ("partition", run.map { .text("\($0.partition)") } ?? .null),
            ("rows", run.map { .integer($0.counts.staged) } ?? .null),
        ])
    }
}
