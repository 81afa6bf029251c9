import ArgumentParser
import Composition
import UseCases

/// Groups the commands for the ledger.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Bring the ledger of an older version up to date.",
        discussion: """
            Examples:
              batch-score ledger migrate
            """,
        subcommands: [Migrate.self])

    /// Brings the ledger up to date.
    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring the ledger up to date; a ledger that is up to date is left alone.",
            discussion: """
                Runs, verdicts, rejections and scores do not change. Make a backup first, and make sure that no run is in \
                progress.

                Examples:
                  batch-score ledger migrate
                """)

        @OptionGroup var job: JobOptions

        func run() async throws {
            try await Shell(output: job.output).run(.work) { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let migration = try await records.ledgerMigrator.migrateLedger()
                return CommandResult(
                    .done, lines: [Self.sentence(migration)],
                    object: [
                        ("from", migration.from.map(JSONValue.integer) ?? .null), ("to", .integer(migration.to)),
                        ("runs", .integer(migration.runs)),
                    ])
            }
        }

        private static func sentence(_ migration: LedgerMigration) -> String {
            guard let from = migration.from else { return "there is no ledger yet; the first run makes one" }
            let runs = "\(Figures.count(migration.runs)) runs"
            return from == migration.to
                ? "the ledger has version \(from) already, with \(runs); nothing was done"
                : "ledger migrated from version \(from) to \(migration.to), with \(runs)"
        }
    }
}
