#if SQLite
public import Domain
import GRDB
public import UseCases

extension SQLiteStore: ScorePublisher {
    /// Publishes a run in one transaction. The rows of the run that was published before go back to the staging table.
    public func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        try write { database in
            let ledger = Ledger(database)
            let current = try ledger.record(under: claim)
            let runs = try ledger.records(of: JobPartition(current))
            let plan = try current.publication(among: runs, into: target, at: time)
            let layout = try scoreTables.layout(current.recipe.outputs)
            try layout.preparePublishing(in: database)
            // In this order, since the ledger lets a partition have one published run.
            for record in plan.changes { try ledger.update(record) }
            for record in plan.abandoned { try scoreTables.discard(record.id, in: database) }
            if let superseded = plan.superseded { try layout.withdraw(superseded, in: database) }
            try layout.publish(plan.published, in: database)
            try Failpoint.pass("swapped")
            try ledger.insertPublication(of: plan.published, at: time)
            return plan.published
        }
    }
}
#endif
