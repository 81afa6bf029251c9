#if SQLite
import Domain
import GRDB
import Tabular
import UseCases

/// The staging and the published table: their names, and the columns that do not depend on the model.
struct ScoreTables: Sendable {
    let table: ScoreTable
    let scores: Identifier
    let staging: Identifier

    /// Checks the names.
    ///
    /// - Throws: `config` when a name cannot be one, or is another table's already: SQLite's or the ledger's.
    init(_ table: ScoreTable) throws {
        self.table = table
        scores = try Identifier(table.name)
        staging = try Identifier("\(table.name)_staging")
        for column in table.leadingColumns { _ = try Identifier(column.name) }
        for name in [scores, staging].map(\.name) where Self.isTaken(name) { throw Self.refusal(name) }
    }

    /// Throws `config` for the name of a table that is not to be collected into: one of this store's own.
    func refuseOwnName(_ name: String) throws {
        let isOwn = [scores, staging].contains { $0.name.lowercased() == name.lowercased() }
        if isOwn || Self.isTaken(name) { throw Self.refusal(name) }
    }

    /// SQLite does not distinguish capital letters from small ones in names.
    private static func isTaken(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("sqlite_") || LedgerSchema.tableNames.contains(name)
    }

    private static func refusal(_ name: String) -> BatchError {
        BatchError(
            .config,
            "a table cannot be called \"\(name)\": another table of this store has that name, or SQLite keeps it for itself; "
                + "choose another name")
    }

    /// The tables with the columns of a model's outputs.
    func layout(_ outputs: ModelOutputs) throws -> ScoreLayout {
        _ = try table.columns(outputs)
        return try ScoreLayout(self, outputs: outputs.names)
    }

    /// The tables with the outputs that a table has: its columns of numbers that are no others'; nil when there is no such
    /// table.
    ///
    /// - Throws: `config` when the table lacks one of the other columns.
    func layout(of name: Identifier, in database: Database) throws -> ScoreLayout? {
        guard let found = try TableColumns.find(name, in: database) else { return nil }
        let layout = try ScoreLayout(self, outputs: outputs(of: found))
        try layout.check(found, as: layout.columns(of: name))
        return layout
    }

    /// The columns of numbers of a table that are not those of every table of scores.
    func outputs(of found: TableColumns) -> [String] {
        let reals = found.columns.filter { $0.type.usualType == .real }.map(\.name)
        return table.outputNames(among: reals)
    }

    /// Whether there is a staging table.
    func stagingExists(in database: Database) throws -> Bool {
        try TableColumns.find(staging, in: database) != nil
    }

    /// The runs that have staged rows. Each is found by a search in the primary key, so that rows are not read one by one.
    func stagedRuns(in database: Database) throws -> Set<RunID> {
        guard try stagingExists(in: database) else { return [] }
        let ids = try String.fetchAll(
            database,
            sql: """
                WITH RECURSIVE "runs" ("id") AS (
                    SELECT min("run_id") FROM \(staging)
                    UNION ALL
                    SELECT (SELECT min("run_id") FROM \(staging) WHERE "run_id" > "runs"."id") FROM "runs"
                    WHERE "runs"."id" IS NOT NULL)
                SELECT "id" FROM "runs" WHERE "id" IS NOT NULL
                """)
        return Set(ids.compactMap(RunID.init(rawValue:)))
    }

    /// Removes the staged rows of a run.
    func discard(_ run: RunID, in database: Database) throws {
        guard try stagingExists(in: database) else { return }
        try database.execute(
            sql: """
                DELETE FROM \(staging) WHERE "run_id" = ?
                """, arguments: [run.rawValue])
    }

    /// The value of a partition's column; nil for a label that is no value of its type, and when there is no such column.
    func value(of partition: Partition) -> DatabaseValue? {
        switch table.partition?.type {
        case .integer: Int64(partition.label)?.databaseValue
        case .none: nil
        default: partition.label.databaseValue
        }
    }
}
#endif
