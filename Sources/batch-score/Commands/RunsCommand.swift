import ArgumentParser
import Composition
import Domain
import UseCases

/// Lists runs, and shows one.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "List the runs of the ledger, or show one of them.",
        discussion: """
            Examples:
              batch-score runs
              batch-score runs list --limit 5 --json
              batch-score runs show 20131224-7f3a9c21
              batch-score runs show 20131224-7f
            """, subcommands: [List.self, Show.self], defaultSubcommand: List.self)

    /// Lists runs.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the newest runs.")

        @OptionGroup var job: JobOptions

        @Option(help: ArgumentHelp("How many.", valueName: "number"))
        var limit = 20

        @Flag(help: "Runs of all jobs of the store.")
        var allJobs = false

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit is a number from 1 on") }
        }

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let name = records.configuration.job
                let runs = try await records.history.runs(
                    of: allJobs ? nil : name, limit: limit)
                var table = TextTable(RunView.columns)
                for run in runs { table.add(RunView(run).row) }
                return CommandResult(
                    .done,
                    lines: runs.isEmpty
                        ? [
                            "there are no runs \(allJobs ? "" : "of job \(name) ")yet (--all-jobs lists those of all jobs)"
                        ]
                        : table.lines,
                    object: [("runs", .list(runs.map { RunView($0).object }))])
            }
        }
    }

    /// Shows a run.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a run with its audit and its first rejections.")

        @OptionGroup var job: JobOptions

        @Argument(help: "The run, or the beginning of its id.")
        var run: RunID

        @Option(help: ArgumentHelp("How many rejections.", valueName: "number"))
        var rejections = 20

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let record = try await records.history.find(run)
                let findings = try await records.history.findings(of: record.id)
                let rejected = try await records.history.rejections(of: record.id, limit: max(0, rejections))
                return CommandResult(
                    .done,
                    lines: RunView(record).lines
                        + findings.map { "  \($0.passed ? "passed" : "FAILED")  \(Terminal.plain("\($0)"))" }
                        + rejected.map { "  rejected: \(Terminal.plain("\($0)"))" },
                    object: [
                        ("run", RunView(record).object), ("audit", .list(findings.map(\.object))),
                        ("rejections", .list(rejected.map(\.object))),
                    ])
            }
        }
    }
}

extension AuditFinding {
    fileprivate var object: JSONValue {
        .object([
            ("rule", .text(rule)), ("passed", .flag(passed)), ("observed", .text(observed)),
            ("expected", .text(expected)),
        ])
    }
}
