import Domain
import GRDB
import Tabular
import UseCases

/// The ledger's tables, within a transaction of which they are part.
struct Ledger {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Whether anything was ever written into it; throws `config` when its tables are somebody else's.
    func exists() throws -> Bool { try LedgerSchema.exists(.run, in: database) }

    /// The record of a run.
    func record(of id: RunID) throws -> RunRecord? {
        try records("WHERE \"run_id\" = ?", id.rawValue).first
    }

    /// The record of a run that a claim is for; throws when the claim has lost it.
    func record(under claim: RunClaim) throws -> RunRecord {
        guard let record = try record(of: claim.run) else { throw Self.unknown(claim.run) }
        try claim.check(against: record)
        return record
    }

    /// All runs of a job's partition, the one written last first.
    func records(of key: PartitionKey) throws -> [RunRecord] {
        try records(
            """
            WHERE "job" = ? AND "partition" = ?
            ORDER BY "updated_at" DESC, "opened_at" DESC
            """, key.job.rawValue, "\(key.partition)")
    }

    /// The newest runs by opening time, newest first.
    func newest(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try records(
            """
            WHERE ?1 IS NULL OR "job" = ?1
            ORDER BY "opened_at" DESC, "run_id" DESC
            LIMIT ?2
            """, job?.rawValue, max(0, limit))
    }

    /// Writes the record of a run that the ledger does not know yet.
    func insert(_ record: RunRecord) throws {
        try insert(record.cells, into: .run)
    }

    /// Writes the record of a run in the place of the one that the ledger has.
    func update(_ record: RunRecord) throws {
        let assignments = LedgerTable.run.schema.names.map { "\"\($0)\" = ?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: """
                UPDATE "run" SET \(assignments) WHERE "run_id" = ?
                """)
        try statement.execute(
            arguments: StatementArguments(record.cells.map(\.databaseValue) + [record.id.rawValue.databaseValue]))
    }

    /// Makes a step in the life of a run; throws `usage` when its life has no such step.
    func advance(_ current: RunRecord, by change: RunChange) throws -> RunRecord {
        let record: RunRecord
        do {
            record = try current.applying(change)
        } catch {
            throw BatchError(.usage, "run \(current.id): \(error)", cause: error)
        }
        try update(record)
        return record
    }

    /// What is said of a run that the ledger does not have.
    static func unknown(_ run: RunID) -> BatchError {
        BatchError(.usage, "there is no run \(run); batch-score runs lists them")
    }

    private func records(_ condition: String, _ values: (any DatabaseValueConvertible)?...) throws -> [RunRecord] {
        try rows(of: .run, condition, values).map(RunRecord.init(cells:))
    }
}
