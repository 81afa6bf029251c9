public import Domain
import GRDB
public import UseCases

extension SQLiteStore: ScorePublisher {
    /// See ``UseCases/ScorePublisher``. The rows of the run that was published before go back to the staging table.
    public func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        try write { database in
            let ledger = Ledger(database)
            let scores = ScoreTables(tables)
            let current = try ledger.record(under: claim)
            try makeRoom(for: current, at: time, ledger, scores)
            let record = try ledger.advance(current, by: RunChange(to: .published, at: time))
            try scores.publish(record, in: database)
            try ledger.insertPublication(of: record, at: time)
            return record
        }
    }

    private func makeRoom(
        for run: RunRecord, at time: Timestamp, _ ledger: Ledger, _ scores: ScoreTables
    ) throws {
        for other in try ledger.records(of: PartitionKey(run)) where other.id != run.id {
            switch other.status {
            case .superseded:
                _ = try ledger.advance(other, by: RunChange(to: .abandoned, at: time))
                try scores.discard(other.id, in: ledger.database)
            case .published:
                _ = try ledger.advance(other, by: RunChange(to: .superseded, at: time))
                try scores.withdraw(other.id, of: other.partition, in: ledger.database)
            case .staging, .staged, .audited, .refused, .stopped, .failed, .abandoned:
                continue
            }
        }
    }
}
