public import Domain
public import UseCases

extension StoreUnderTest {
    /// A request to score a partition of the variant.
    public func request(
        _ id: String, job: String = "late-parcels", partition: Partition? = nil, digit: Character = "a",
        outputs: ModelOutputs = .score, rescore: Bool = false, second: Int64 = 0
    ) throws -> RunRequest {
        try Sample.request(
            id, of: variant, job: job, partition: partition, target: published.target, digit: digit, outputs: outputs,
            rescore: rescore, second: second)
    }

    /// A chunk of scores for sample keys of the variant.
    public func chunk(
        _ index: Int, _ numbers: ClosedRange<Int>, partition: Partition? = nil, outputs: Int = 1, rejected: Int = 0,
        value: (Int) -> Double = Sample.value
    ) -> ScoredChunk {
        Sample.chunk(
            index, numbers, of: variant, partition: partition, outputs: outputs, rejected: rejected, value: value)
    }

    /// Opens a new run; throws when the ledger answers anything else.
    public func begin(_ request: RunRequest) async throws -> (record: RunRecord, claim: RunClaim) {
        guard case .opened(let record, let claim) = try await ledger.open(request) else {
            throw ContractViolation("run \(request.newID) should have been opened as a new one")
        }
        return (record, claim)
    }

    /// Brings a new run with ten rows, numbers 1 to 10, as far as `audited`, under its claim.
    public func audited(_ request: RunRequest, value: (Int) -> Double = Sample.value) async throws -> RunClaim {
        let (_, claim) = try await begin(request)
        let chunk = chunk(
            0, 1...10, partition: request.partition, outputs: request.recipe.outputs.count, value: value)
        _ = try await staging.append(chunk, to: claim, at: request.time)
        _ = try await ledger.advance(claim, by: RunChange(to: .staged, at: request.time))
        _ = try await ledger.advance(
            claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: request.time))
        return claim
    }

    /// Brings a new run with ten rows as far as `published`, and releases its claim.
    public func published(
        _ request: RunRequest, value: (Int) -> Double = Sample.value
    ) async throws -> RunRecord {
        let claim = try await audited(request, value: value)
        let record = try await publisher.publish(claim, at: request.time)
        await ledger.release(claim)
        return record
    }

    /// The first output of all published rows of a partition, by key; of the samples' partition when none is given.
    public func publishedValues(of partition: Partition? = nil) async throws -> [Double] {
        try await published.scores(of: partition ?? variant.partition, order: .byKey, limit: nil).map { $0.outputs[0] }
    }

    /// A partition other than that of most samples; nil where the table is scored as a whole.
    public var otherPartition: Partition? { variant.partitions.dropFirst().first }
}
