import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// See ``UseCases/ScoreStaging``.
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
            try check(chunk, against: current)
            let record = current.adding(chunk, at: time)
            try StagedTable(current, in: ledger).append(chunk.scores, on: connection)
            try connection.insert([chunk.cells(of: record.id, at: time)], into: .chunk, of: ledger)
            let rejections = chunk.rejections.enumerated().map {
                $1.cells(of: record.id, chunk: chunk.index, ordinal: $0)
            }
            try connection.insert(rejections, into: .rejection, of: ledger)
            try connection.update(record, in: ledger)
            return record
        }
    }

    /// See ``UseCases/ScoreStaging``.
    func profile(of run: RunID, range: ClosedRange<Double>) throws -> ScoreProfile {
        try work("reading the staged scores of run \(run)") { connection in
            let table = try ledger.staged(run)
            guard try connection.exists(table) else { return ScoreProfile(range: range) }
            let query = ProfileQuery(table: table, range: range)
            let duplicates = try hasUniqueKeys(run, on: connection) ? 0 : query.duplicates(on: connection)
            return try connection.transaction { try query.profile(duplicates: duplicates, on: connection) }
        }
    }

    /// Whether the rows of a run have the key that the published table has; they get it here, when they can. The index is
    /// needed to attach them anyway, and to build it is to find two equal keys: no need to sort the rows for that before.
    private func hasUniqueKeys(_ run: RunID, on connection: PQConnection) throws -> Bool {
        guard published.strategy == .attach,
            let record = try connection.runs(in: ledger, "WHERE run_id = $1", [run.rawValue]).first,
            record.status == .staged || record.status == .audited
        else { return false }
        do {
            try StagedTable(record, in: ledger).addKey(on: connection)
            return true
        } catch let error as BatchError where error.code == .dataRefused {
            return false
        }
    }

    /// See ``UseCases/ScoreStaging``. The rows of a published run are not staged ones; they are refused as `usage`.
    func discard(_ run: RunID) throws {
        try work("discarding the staged scores of run \(run)") { connection in
            let table = try ledger.staged(run)
            guard try connection.exists(table) else { return }
            try connection.transaction {
                guard try connection.lockRun(run, in: ledger).status != .published else {
                    throw BatchError(.usage, "run \(run) is published; publish another one in its place first")
                }
                try connection.execute("DROP TABLE IF EXISTS \(table)")
            }
        }
    }

    private func check(_ chunk: ScoredChunk, against record: RunRecord) throws {
        guard record.status == .staging else {
            throw BatchError(.usage, "run \(record.id) is \(record.status.rawValue); only a staging run takes chunks")
        }
        guard chunk.index == record.counts.chunks else {
            throw BatchError(
                .internal, "run \(record.id) was given chunk \(chunk.index), expected \(record.counts.chunks)")
        }
    }
}
