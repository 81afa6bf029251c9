public import Domain
import UseCases

/// All tables in the memory of the process: the reference implementation of every port of a store.
///
/// An actor runs one call at a time and none of these calls waits in its middle, so each is a transaction.
public actor InMemoryStore {
    var flights: [Flight]
    var outcomes: [FlightOutcome]
    var runs: [RunID: RunRecord] = [:]
    var staged: [RunID: [Score]] = [:]
    var rejected: [RunID: [Rejection]] = [:]
    var audits: [RunID: [AuditFinding]] = [:]
    var publishedRows: [PublicationKey: RunID] = [:]
    var held: [PublicationKey: RunClaim] = [:]

    /// What is published as one: a partition of a job.
    struct PublicationKey: Hashable {
        let job: JobName
        let partition: Partition

        init(_ run: RunRecord) {
            job = run.job
            partition = run.partition
        }
    }

    /// A store with some rows in it.
    public init(flights: [Flight] = [], outcomes: [FlightOutcome] = []) {
        self.flights = flights.sorted { $0.id < $1.id }
        self.outcomes = outcomes
    }

    /// The record of a run that a claim is for; throws when the claim has lost it.
    func record(under claim: RunClaim) throws -> RunRecord {
        guard let record = runs[claim.run] else {
            throw BatchError(.usage, "there is no run \(claim.run); batch-score runs lists them")
        }
        try claim.check(against: record)
        return record
    }
}
