#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// Publishes a run's scores in one transaction with the ledger.
    func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let action = "publishing run \(claim.run)"
        do {
            return try work(action) { connection in
                try retrying { try publish(claim, at: time, on: connection) }
            }
        } catch let error as BatchError where error.cause as? PQFault == .commitUnknown {
            // The answer to the commit was lost. The ledger knows whether the transaction was committed; if not, again.
            let record = try work(action) { connection in
                try connection.transaction { try connection.lockRun(claim, in: ledger) }
            }
            guard record.status != .published else { return record }
            return try work(action) { try publish(claim, at: time, on: $0) }
        }
    }

    private func publish(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws -> RunRecord {
        try connection.transaction { try prepare(claim, at: time, on: connection) }
        return try connection.transaction { try exchange(claim, at: time, on: connection) }
    }

    /// Does what takes long and no reader sees, in a transaction of its own, so that the exchange is short.
    private func prepare(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws {
        let current = try connection.lockRun(claim, in: ledger)
        _ = try current.publication(among: [], into: published.name.plain, at: time)
        try published.prepare(current.recipe.outputs, on: connection)
        let table = try staged(current)
        guard try published.strategy == .attach && connection.exists(table.name) else { return }
        try table.addKey(on: connection)
    }

    private func exchange(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws -> RunRecord {
        let current = try connection.lockRun(claim, in: ledger)
        let runs = try connection.runs(
            in: ledger, "WHERE job = $1 AND \"partition\" = $2 FOR UPDATE",
            [current.job.rawValue, current.partition.label])
        let plan = try current.publication(among: runs, into: published.name.plain, at: time)
        for run in plan.abandoned { try dropStaged(run.id, on: connection) }
        for run in plan.changes { try connection.update(run, in: ledger) }
        try connection.insert([plan.published.publicationCells(at: time)], into: .publication, of: ledger)
        // What readers wait for comes last.
        try published.swap(plan.superseded, for: plan.published, in: ledger, on: connection)
        try Failpoint.pass("swapped")
        return plan.published
    }

    /// Drops the table with the scores of a run, unless it is a partition of a published table: a run of an older ledger may
    /// have been published into another table.
    func dropStaged(_ run: RunID, on connection: PQConnection) throws {
        let table = try ledger.staged(run)
        let parents = try connection.execute(
            "SELECT FROM pg_inherits WHERE inhrelid = to_regclass($1)", ["\(table)"])
        if parents.isEmpty { try connection.execute("DROP TABLE IF EXISTS \(table)") }
    }

    /// Repeats `body`, at most twice, when it conflicts with another transaction.
    private func retrying<Value>(_ body: () throws -> Value) throws -> Value {
        for _ in 1..<3 {
            do {
                return try body()
            } catch let fault as PQFault where fault.isWorthRetrying {
                try Task.checkCancellation()
            }
        }
        return try body()
    }
}
#endif
