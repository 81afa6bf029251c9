#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// Adds a chunk to a run in one transaction.
    func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        try work("staging chunk \(chunk.index) of run \(claim.run)") { connection in
            try Stopwatch.time(.writing) { try append(chunk, to: claim, at: time, on: connection) }
        }
    }

    private func append(
        _ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp, on connection: PQConnection
    ) throws -> RunRecord {
        try connection.transaction {
            let current = try connection.lockRun(claim, in: ledger)
            let record = try current.staged(chunk, at: time)
            try staged(current).append(chunk, on: connection)
            try connection.insert([chunk.cells(of: record.id, at: time)], into: .chunk, of: ledger)
            let rejections = chunk.rejections.enumerated().map {
                $1.cells(of: record.id, chunk: chunk.index, ordinal: $0)
            }
            try connection.insert(rejections, into: .rejection, of: ledger)
            try Failpoint.pass("rejections-written")
            try connection.updateProgress(record, in: ledger)
            return record
        }
    }

    /// The statistics of the staged scores of a run; for no rows when nothing is staged.
    func profile(of run: RunID, range: ClosedRange<Double>) throws -> ScoreProfile {
        try work("reading the staged scores of run \(run)") { connection in
            let record = try findRun(run, on: connection)
            let outputs = record?.recipe.outputs ?? .score
            let table = try ledger.staged(run)
            guard let record, try connection.exists(table) else {
                return ScoreProfile(range: range, outputs: outputs.count)
            }
            let query = ProfileQuery(
                table: table, keys: published.scores.keys, outputs: outputs.names, range: range)
            let duplicates = try hasUniqueKeys(record, on: connection) ? 0 : query.duplicates(on: connection)
            return try connection.transaction { try query.profile(duplicates: duplicates, on: connection) }
        }
    }

    /// Whether the rows of a run have the primary key of the published table. Adds it when that is possible: attaching needs
    /// the index anyway, and building it finds duplicate keys, so the rows need not be sorted for that before.
    private func hasUniqueKeys(_ run: RunRecord, on connection: PQConnection) throws -> Bool {
        guard published.strategy == .attach, run.status == .staged || run.status == .audited else { return false }
        do {
            try staged(run).addKey(on: connection)
            return true
        } catch let error as BatchError where error.code == .dataRefused {
            return false
        }
    }

    /// Removes the staged scores of a run. The rows of a published run are not staged ones; they are refused as `usage`.
    func discard(_ run: RunID) throws {
        try work("discarding the staged scores of run \(run)") { connection in
            let table = try ledger.staged(run)
            guard try connection.exists(table) else { return }
            try ledger.check(on: connection)
            try connection.transaction {
                let known = try connection.runs(in: ledger, "WHERE run_id = $1 FOR UPDATE", [run.rawValue]).first
                guard known?.status != .published else {
                    throw BatchError(.usage, "run \(run) is published; publish another one in its place first")
                }
                try dropStaged(run, on: connection)
            }
        }
    }

    /// The runs that have a table of their own, which is no partition of a published table.
    func stagedRuns() throws -> Set<RunID> {
        try work("listing the tables of staged scores") { connection in
            guard try ledger.check(on: connection) else { return [] }
            let rows = try connection.execute(
                """
                SELECT pg_catalog.substr(c.relname, 5)
                FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relkind = 'r' AND NOT c.relispartition
                    AND pg_catalog.starts_with(c.relname, 'run_')
                """, [ledger.name.name])
            return Set(rows.compactMap { $0[0].flatMap(RunID.init(rawValue:)) })
        }
    }

    /// The table with the scores of a run.
    func staged(_ run: RunRecord) throws -> StagedTable { try StagedTable(run, published.scores, in: ledger) }
}
#endif
