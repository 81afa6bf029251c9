#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// Opens or resumes a run, or answers that its scores are published.
    func open(_ request: RunRequest) throws -> RunOpening {
        try work("opening a run of partition \(request.partition)") { connection in
            try ledger.create(on: connection)
            let lock = PartitionLock(request.job, request.partition, in: ledger)
            guard try take(lock, on: connection) else {
                // Published scores need no lock.
                let plan = RunPlan(for: request, given: try runs(like: request, on: connection))
                if case .alreadyPublished(let record) = plan.step { return .alreadyPublished(record) }
                throw try busy(lock, request.job, request.partition, on: connection)
            }
            return try holding(lock, on: connection) {
                let opening = try connection.transaction { try carryOut(request, on: connection) }
                switch opening {
                case .opened(_, let claim), .resumed(_, let claim): return (opening, claim)
                case .alreadyPublished: return (opening, nil)
                }
            }
        }
    }

    /// Takes over a run of any status.
    func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) throws -> (record: RunRecord, claim: RunClaim) {
        try work("claiming run \(run)") { connection in
            try ledger.create(on: connection)
            guard let found = try connection.runs(in: ledger, "WHERE run_id = $1", [run.rawValue]).first else {
                throw BatchError.unknownRun(run)
            }
            let lock = PartitionLock(found.job, found.partition, in: ledger)
            guard try take(lock, on: connection) else {
                throw try busy(lock, found.job, found.partition, on: connection)
            }
            return try holding(lock, on: connection) {
                var record = found
                try connection.transaction {
                    record = try connection.lockRun(run, in: ledger).claimed(by: process, at: time)
                    try connection.update(record, in: ledger)
                }
                let claim = RunClaim(run: run, attempt: record.attempt)
                return ((record, claim), claim)
            }
        }
    }

    /// Ends a claim.
    func release(_ claim: RunClaim) {
        guard let lock = held.first(where: { $0.value == claim })?.key else { return }
        held[lock] = nil
        // Where this fails, the connection is gone, and the lock with it.
        try? workIfConnected { try lock.release(on: $0) }
    }

    /// Takes a lock. The server would grant it twice to one session, so claims are checked first.
    private func take(_ lock: PartitionLock, on connection: PQConnection) throws -> Bool {
        try held[lock] == nil && lock.take(on: connection)
    }

    /// Runs `body` under a lock that was just taken; the lock stays when `body` returns a claim.
    private func holding<Value>(
        _ lock: PartitionLock, on connection: PQConnection, _ body: () throws -> (Value, RunClaim?)
    ) throws -> Value {
        var claim: RunClaim?
        defer {
            held[lock] = claim
            // Where this fails, the connection is gone, and the lock with it.
            if claim == nil { try? lock.release(on: connection) }
        }
        let value: Value
        (value, claim) = try body()
        return value
    }

    /// Carries out the plan for a request, in a transaction and under the partition's lock.
    private func carryOut(_ request: RunRequest, on connection: PQConnection) throws -> RunOpening {
        let known = try runs(like: request, on: connection, "FOR UPDATE")
        let plan = RunPlan(for: request, given: known)
        for record in known where plan.abandoned.contains(record.id) {
            try abandon(record, at: request.time, on: connection)
        }
        switch plan.step {
        case .alreadyPublished(let record):
            return .alreadyPublished(record)
        case .open(let record):
            try published.check(record.recipe.outputs, on: connection)
            try connection.insert([record.cells], into: .run, of: ledger)
            try connection.execute(try staged(record).create())
            return .opened(record, RunClaim(run: record.id, attempt: record.attempt))
        case .resume(let record):
            try connection.update(record, in: ledger)
            return .resumed(record, RunClaim(run: record.id, attempt: record.attempt))
        }
    }

    private func abandon(_ record: RunRecord, at time: Timestamp, on connection: PQConnection) throws {
        let change = RunChange(to: .abandoned, message: record.message, at: time)
        try connection.update(try record.changed(by: change), in: ledger)
        try dropStaged(record.id, on: connection)
    }

    private func runs(
        like request: RunRequest, on connection: PQConnection, _ rest: String = ""
    ) throws -> [RunRecord] {
        try connection.runs(
            in: ledger, "WHERE job = $1 AND \"partition\" = $2 \(rest)",
            [request.job.rawValue, request.partition.label])
    }

    /// The error for a partition that another process holds: that process has written its run last.
    private func busy(
        _ lock: PartitionLock, _ job: JobName, _ partition: Partition, on connection: PQConnection
    ) throws -> BatchError {
        if let error = lostSessionError("partition \(partition)") { return error }
        let newest = try connection.runs(
            in: ledger,
            """
            WHERE job = $1 AND "partition" = $2
            ORDER BY updated_at DESC, status IN ('staging', 'staged', 'audited') DESC, opened_at DESC LIMIT 1
            """, [job.rawValue, partition.label])
        let holder = (held[lock]?.run ?? newest.first?.id).map { "run \($0)" } ?? "a run that is being opened"
        return BatchError.held(partition, of: job, by: holder)
    }
}
#endif
