public import Domain
import UseCases

extension Sample {
    /// A job.
    public static func job(_ name: String = "late-arrivals") throws -> JobName {
        try some(JobName(rawValue: name))
    }

    /// A recipe; another digit is another model.
    public static func recipe(digit: Character = "a", program: String = "1.0") throws -> RunRecipe {
        let digest = try some(Digest(rawValue: String(repeating: digit, count: 64)))
        let model = ModelIdentity(name: try some(ModelName(rawValue: "late")), version: 3, digest: digest)
        return RunRecipe(model: model, configuration: digest, program: program)
    }

    /// A request to score a partition.
    public static func request(
        _ id: String, job: String = "late-arrivals", partition: Partition = partition, digit: Character = "a",
        rescore: Bool = false, second: Int64 = 0
    ) throws -> RunRequest {
        RunRequest(
            newID: try some(RunID(rawValue: id)), job: try Self.job(job), partition: partition,
            recipe: try recipe(digit: digit), rescore: rescore, time: time(second))
    }

    /// A moment: so many seconds, and a few microseconds, after one in December 2013.
    public static func time(_ second: Int64 = 0) -> Timestamp {
        Timestamp(microseconds: 1_387_800_000_000_123 + second * 1_000_000)
    }

    /// A chunk with scores for the given keys, and with some rejections.
    public static func chunk(
        _ index: Int, keys: ClosedRange<Int64>, rejected: Int = 0, value: (Int64) -> Double = { Double($0 % 97) / 97 }
    ) throws -> ScoredChunk {
        let rejections = (0..<rejected).map { number in
            Rejection(
                flight: number == 0 ? nil : FlightID(rawValue: Int64(number)), line: number == 0 ? 17 : nil,
                column: "wind_speed", code: .outOfRange, expected: "0.0 to 253.0")
        }
        return ScoredChunk(
            index: index, scores: try keys.map { Score(flight: try id($0), value: value($0)) },
            rejections: rejections, position: SourcePosition(rawValue: keys.upperBound))
    }

    /// An audit that passed.
    public static let passedAudit = AuditReport(
        findings: [
            AuditFinding(rule: "keys_unique", passed: true, observed: "0 duplicate keys", expected: "0"),
            AuditFinding(rule: "minimum_rows", passed: true, observed: "10 rows — “ok”", expected: "at least 1"),
        ],
        summary: ScoreSummary(
            rows: 10, mean: 0.1 + 0.2, p05: 0.0005, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.9995))
}

extension StoreUnderTest {
    /// Opens a new run; throws when the ledger answers anything else.
    func begin(_ request: RunRequest) async throws -> (record: RunRecord, claim: RunClaim) {
        guard case .opened(let record, let claim) = try await ledger.open(request) else {
            throw LawBroken("run \(request.newID) should have been opened as a new one")
        }
        return (record, claim)
    }

    /// Brings a new run with ten rows as far as `audited`, under its claim.
    func audited(
        _ request: RunRequest, value: (Int64) -> Double = { Double($0) / 100 }
    ) async throws -> RunClaim {
        let (_, claim) = try await begin(request)
        let chunk = try Sample.chunk(0, keys: 1...10, value: value)
        _ = try await staging.append(chunk, to: claim, at: request.time)
        _ = try await ledger.advance(claim, by: RunChange(to: .staged, at: request.time))
        _ = try await ledger.advance(
            claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: request.time))
        return claim
    }

    /// Brings a new run with ten rows as far as `published`, and releases its claim.
    func published(
        _ request: RunRequest, value: (Int64) -> Double = { Double($0) / 100 }
    ) async throws -> RunRecord {
        let claim = try await audited(request, value: value)
        let record = try await publisher.publish(claim, at: request.time)
        await ledger.release(claim)
        return record
    }
}
