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
            // The answer to the commit was lost. The ledger knows whether the transaction was committed.
            let record = try work(action) { connection in
                try connection.transaction { try connection.lockRun(claim, in: ledger) }
            }
            guard record.status == .published else { throw error }
            return record
        }
    }

    private func publish(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws -> RunRecord {
        try connection.transaction { try prepare(claim, at: time, on: connection) }
        return try connection.transaction { try exchange(claim, at: time, on: connection) }
    }

    /// Does what takes long and no reader sees, in a transaction of its own, so that the exchange is short.
    private func prepare(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws {
        let current = try connection.lockRun(claim, in: ledger)
        _ = try current.publication(among: [], at: time)
        try published.prepare(current.recipe.outputs, on: connection)
        let table = try staged(current)
        guard try published.strategy == .attach && !table.hasKey(on: connection) else { return }
        try table.checkCount(on: connection)
        try table.addKey(on: connection)
    }

    private func exchange(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws -> RunRecord {
        let current = try connection.lockRun(claim, in: ledger)
        try staged(current).checkCount(on: connection)
        let runs = try connection.runs(
            in: ledger, "WHERE job = $1 AND \"partition\" = $2 FOR UPDATE",
            [current.job.rawValue, current.partition.label])
        let plan = try current.publication(among: runs, at: time)
        for run in plan.abandoned { try connection.execute("DROP TABLE IF EXISTS \(try ledger.staged(run.id))") }
        try published.swap(plan.superseded, for: plan.published, in: ledger, on: connection)
        for run in plan.changes { try connection.update(run, in: ledger) }
        try connection.insert([plan.published.publicationCells(at: time)], into: .publication, of: ledger)
        return plan.published
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
