import Domain
import Tabular
import UseCases

/// The laws of ``UseCases/LedgerMigrator``, for ledgers of this program; each store's own tests begin with older ones.
public enum LedgerMigratorContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = [
        Law("A ledger that does not exist yet has no version, and migrating makes none") { store in
            let nothing = LedgerMigration(from: nil, to: LedgerVersion.current, runs: 0)
            for subject in [store, try await store.reopened()] {
                try expect(try await subject.migrator.ledgerVersion(), equals: nil, "version")
                try expect(try await subject.migrator.migrateLedger(), equals: nothing, "migration")
                try expect(try await subject.migrator.ledgerVersion(), equals: nil, "version after the migration")
            }
            try expect(try await store.history.runs(of: nil, limit: 10), equals: [], "runs")
            _ = try await store.published(try store.request("r1"))
        },
        Law("The first run makes a ledger of the current version") { store in
            let (_, claim) = try await store.begin(try store.request("r1"))
            await store.ledger.release(claim)
            for subject in [store, try await store.reopened()] {
                try expect(try await subject.migrator.ledgerVersion(), equals: LedgerVersion.current, "version")
            }
        },
        Law("A ledger that is up to date is left alone: runs, verdicts, rejections, published and kept scores") {
            store in
            let first = try await store.published(try store.request("r1", second: 1))
            let second = try await store.published(try store.request("r2", digit: "b", second: 2))
            let (_, claim) = try await store.begin(try store.request("r3", job: "another-job", second: 3))
            _ = try await store.staging.append(store.chunk(0, 1...5, rejected: 3), to: claim, at: Sample.time(3))
            await store.ledger.release(claim)
            let before = try await Contents(store)
            let expected = LedgerMigration(from: LedgerVersion.current, to: LedgerVersion.current, runs: 3)
            for subject in [store, try await store.reopened()] {
                try expect(try await subject.migrator.migrateLedger(), equals: expected, "migration")
                try expect(try await Contents(subject), equals: before, "what the store has")
            }
            let (_, kept) = try await store.ledger.claim(first.id, at: Sample.time(4))
            let again = try await store.publisher.publish(kept, at: Sample.time(5))
            await store.ledger.release(kept)
            try expect(again.status, equals: .published, "status of the run that was put back")
            try expect(try await store.history.run(second.id)?.status, equals: .superseded, "status of the other one")
        },
        Law("A ledger that is up to date is left alone while a run is at work, which goes on") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            let other = try await store.reopened()
            try expect(try await other.migrator.migrateLedger().runs, equals: 1, "runs")
            let after = try await store.staging.append(store.chunk(0, 1...5), to: claim, at: Sample.time(2))
            try expect(after.counts.staged, equals: 5, "staged rows")
            try expect(after.attempt, equals: record.attempt, "attempt")
            await store.ledger.release(claim)
        },
    ]

    /// All that a migration has to leave as it is.
    private struct Contents: Equatable {
        let runs: [RunRecord]
        let findings: [[AuditFinding]]
        let rejections: [[Rejection]]
        let published: [PublishedScore]

        init(_ store: StoreUnderTest) async throws {
            runs = try await store.history.runs(of: nil, limit: 10)
            var findings: [[AuditFinding]] = []
            var rejections: [[Rejection]] = []
            for run in runs {
                findings.append(try await store.history.findings(of: run.id))
                rejections.append(try await store.history.rejections(of: run.id, limit: 10))
            }
            self.findings = findings
            self.rejections = rejections
            published = try await store.published.scores(of: store.variant.partition, order: .byKey, limit: nil)
        }
    }
}
