import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// See ``UseCases/ScorePublisher``.
    func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let action = "publishing run \(claim.run)"
        do {
            return try work(action) { connection in
                try retrying { try publish(claim, at: time, on: connection) }
            }
        } catch let error as BatchError where error.cause as? PQFault == .commitUnknown {
            // The answer to the commit was lost. The ledger knows whether it happened.
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

    /// What takes long and that no reader sees: in a transaction of its own, so that the exchange is short.
    private func prepare(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws {
        let current = try connection.lockRun(claim, in: ledger)
        _ = try current.changed(by: RunChange(to: .published, at: time))
        try published.prepare(on: connection)
        let staged = try StagedTable(current, in: ledger)
        guard try published.strategy == .attach && !staged.hasKey(on: connection) else { return }
        try staged.checkCount(on: connection)
        try staged.addKey(on: connection)
    }

    private func exchange(_ claim: RunClaim, at time: Timestamp, on connection: PQConnection) throws -> RunRecord {
        let current = try connection.lockRun(claim, in: ledger)
        let record = try current.changed(by: RunChange(to: .published, at: time))
        let staged = try StagedTable(current, in: ledger)
        try staged.checkCount(on: connection)
        let others = try connection.runs(
            in: ledger, "WHERE job = $1 AND \"partition\" = $2::date AND run_id <> $3 FOR UPDATE",
            [current.job.rawValue, "\(current.partition)", current.id.rawValue])
        for other in others where other.status == .superseded {
            try connection.execute("DROP TABLE IF EXISTS \(try ledger.staged(other.id))")
            try connection.update(try other.changed(by: RunChange(to: .abandoned, at: time)), in: ledger)
        }
        if published.strategy == .replace { try checkOwner(of: current, on: connection) }
        let old = others.first { $0.status == .published }
        try published.swap(
            try old.map { try StagedTable($0, in: ledger) }, for: staged, day: current.partition.day, on: connection)
        if let old { try connection.update(try old.changed(by: RunChange(to: .superseded, at: time)), in: ledger) }
        try connection.update(record, in: ledger)
        try connection.insert([record.publicationCells(at: time)], into: .publication, of: ledger)
        return record
    }

    /// Throws `dataRefused` when the published table has rows of the partition that another job of this ledger published.
    private func checkOwner(of run: RunRecord, on connection: PQConnection) throws {
        let foreign = try connection.execute(
            """
            SELECT min(r.job) FROM \(published.name) AS p JOIN \(try ledger.table("run")) AS r ON r.run_id = p.run_id
            WHERE p.day = $1::date AND r.job <> $2
            """, ["\(run.partition)", run.job.rawValue])
        if let job = foreign.first?.first ?? nil {
            throw BatchError(
                .dataRefused,
                "table \(published.name.plain) has rows of \(run.partition) that job \(job) published; not published. "
                    + "Give each job a table of its own (target.scores)")
        }
    }

    /// Runs a body again, a few times, when it and another transaction were in each other's way.
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
