public import Domain
import Tabular
public import UseCases

extension Sample {
    /// A job.
    public static func job(_ name: String = "late-parcels") throws -> JobName {
        try some(JobName(rawValue: name))
    }

    /// A recipe; another digit is another model.
    public static func recipe(
        digit: Character = "a", outputs: ModelOutputs = .score, problem: ProblemIdentity? = nil, program: String = "1.0"
    ) throws -> RunRecipe {
        let digest = try digest(digit)
        return RunRecipe(
            model: ModelIdentity(name: try modelName(), version: 3, digest: digest),
            problem: try problem ?? self.problem(), outputs: outputs, configuration: digest, program: program)
    }

    /// The identity of a problem; another digit is a changed one.
    public static func problem(digit: Character = "d") throws -> ProblemIdentity {
        ProblemIdentity(name: "parcels", version: 2, digest: try digest(digit))
    }

    /// A digest of one digit.
    public static func digest(_ digit: Character) throws -> Digest {
        try some(Digest(rawValue: String(repeating: digit, count: 64)))
    }

    /// Three outputs, the probabilities of three classes.
    public static func classes() throws -> ModelOutputs {
        try some(ModelOutputs(["early", "on_time", "late"], areClassProbabilities: true))
    }

    /// A request to score a partition; that of most samples when none is given.
    public static func request(
        _ id: String, of variant: StoreVariant = .standard, job: String = "late-parcels", partition: Partition? = nil,
        target: String = "scores", digit: Character = "a", outputs: ModelOutputs = .score, rescore: Bool = false,
        second: Int64 = 0
    ) throws -> RunRequest {
        RunRequest(
            newID: try some(RunID(rawValue: id)), job: try Self.job(job), partition: partition ?? variant.partition,
            target: target, recipe: try recipe(digit: digit, outputs: outputs), chunkRows: 10, process: process,
            rescore: rescore, time: time(second))
    }

    /// The process that works on sample runs.
    public static let process = ProcessIdentity(host: "node-3", number: 4711)

    /// A moment: so many seconds, and a few microseconds, after one in December 2013.
    public static func time(_ second: Int64 = 0) -> Timestamp {
        Timestamp(microseconds: 1_387_800_000_000_123 + second * 1_000_000)
    }

    /// The score of the sample row of a number, 0 to 1.
    public static func value(_ number: Int) -> Double { Double(number % 97) / 97 }

    /// A chunk of scores for sample keys, and with some rejections.
    ///
    /// - Parameters:
    ///   - index: its place in the run.
    ///   - numbers: the numbers of the sample rows.
    ///   - variant: the variant of the table, which decides the keys.
    ///   - partition: the partition of the rows; nil for that of most samples.
    ///   - outputs: how many outputs there are. The values of a row sum to 1 when there are several.
    ///   - rejected: how many rejections there are.
    ///   - value: the first output of a row.
    public static func chunk(
        _ index: Int, _ numbers: ClosedRange<Int>, of variant: StoreVariant = .standard, partition: Partition? = nil,
        outputs: Int = 1, rejected: Int = 0, value: (Int) -> Double = Sample.value
    ) -> ScoredChunk {
        let values = numbers.map(value)
        let others = values.map { (1 - $0) / Double(max(1, outputs - 1)) }
        let last = variant.key(numbers.upperBound, in: partition)
        return ScoredChunk(
            index: index, keys: variant.keys(numbers, in: partition),
            outputs: [values] + Array(repeating: others, count: outputs - 1),
            rejections: (0..<rejected).map { rejection($0, key: variant.key(1000 + $0, in: partition)) },
            position: KeyPosition(key: last, rows: 1).sourcePosition,
            sourceChecksum: RowChecksum(hashes: [UInt64(numbers.upperBound), UInt64(index)]))
    }

    /// A rejection; the first one is of a row of a file whose key could not be read.
    private static func rejection(_ number: Int, key: Key) -> Rejection {
        Rejection(
            key: number == 0 ? nil : key, line: number == 0 ? 17 : nil, column: number == 2 ? nil : "weight",
            code: .outOfRange, expected: "0.001 to 1000.0, \"kg\"")
    }

    /// An audit that passed.
    public static let passedAudit = AuditReport(
        findings: [
            AuditFinding(rule: "keys_unique", passed: true, observed: "0 duplicate keys", expected: "0"),
            AuditFinding(rule: "minimum_rows", passed: true, observed: "10 rows — “ok”", expected: "at least 1"),
        ],
        summaries: [
            ScoreSummary(rows: 10, mean: 0.1 + 0.2, p05: 0.0005, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.9995),
            ScoreSummary(
                output: "on \"time\"", rows: 10, mean: -1e-300, p05: -4, p25: 0, p50: 1 / 3, p75: 1e300, p95: 1e301),
        ])
}

extension RunLedger {
    /// Takes over a run, by the process that works on sample runs.
    public func claim(_ run: RunID, at time: Timestamp) async throws -> (record: RunRecord, claim: RunClaim) {
        try await claim(run, by: Sample.process, at: time)
    }
}

extension ScoredChunk {
    /// The chunk with other keys or outputs.
    public func with(keys: KeyColumn? = nil, outputs: [[Double]]? = nil) -> ScoredChunk {
        ScoredChunk(
            index: index, keys: keys ?? self.keys, outputs: outputs ?? self.outputs, rejections: rejections,
            position: position, sourceChecksum: sourceChecksum)
    }
}
