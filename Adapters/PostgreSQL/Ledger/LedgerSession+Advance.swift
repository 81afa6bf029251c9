#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// Records a transition of a run, with the findings of its audit.
    func advance(_ claim: RunClaim, by change: RunChange) throws -> RunRecord {
        try work("writing run \(claim.run) into the ledger") { connection in
            try connection.transaction {
                let record = try connection.lockRun(claim, in: ledger).changed(by: change)
                try connection.update(record, in: ledger)
                if let audit = change.audit { try replaceFindings(of: record.id, with: audit, on: connection) }
                return record
            }
        }
    }

    private func replaceFindings(of run: RunID, with audit: AuditReport, on connection: PQConnection) throws {
        try connection.execute("DELETE FROM \(try ledger.table("audit")) WHERE run_id = $1", [run.rawValue])
        let rows = audit.findings.enumerated().map { $1.cells(of: run, ordinal: $0) }
        try connection.insert(rows, into: .audit, of: ledger)
    }
}
#endif
