import Domain
import Testing

extension RunRecipe {
    /// A recipe; what distinguishes it from others is the version, the digits of which the digests of the problem and the
    /// configuration consist, the outputs, and the program.
    static func sample(
        version: Int = 7, problem: Character = "b", outputs: ModelOutputs = .score, configuration: Character = "c",
        program: String = "1.0"
    ) throws -> RunRecipe {
        RunRecipe(
            model: ModelIdentity(
                name: try #require(ModelName(rawValue: "delay")), version: version, digest: try .of("d")),
            problem: ProblemIdentity(name: "parcels", version: 1, digest: try .of(problem)), outputs: outputs,
            configuration: try .of(configuration), program: program)
    }
}

extension Digest {
    static func of(_ digit: Character) throws -> Digest {
        try #require(Digest(rawValue: String(repeating: digit, count: 64)))
    }
}

extension RunID {
    static func of(_ text: String) throws -> RunID { try #require(RunID(rawValue: text)) }
}

extension RunRecord {
    /// A run of Christmas Eve, opened at a second of 1970.
    static func sample(
        _ id: String = "run-1", _ status: RunStatus = .staging, recipe: RunRecipe? = nil, openedAt second: Int64 = 1
    ) throws -> RunRecord {
        var record = RunRecord(
            id: try .of(id), job: try #require(JobName(rawValue: "nightly")),
            partition: Partition(day: try .on("2013-12-24")), target: "scores", recipe: try recipe ?? .sample(),
            chunkRows: 5, openedAt: Timestamp(microseconds: second * 1_000_000))
        record.status = status
        record.process = ProcessIdentity(host: "node-3", number: 4711)
        return record
    }

    /// A staged run with these counts, and as many outputs as names.
    static func staged(_ counts: RunCounts, outputs: ModelOutputs = .score) throws -> RunRecord {
        var record = try sample("run-1", .staged, recipe: .sample(outputs: outputs))
        record.counts = counts
        return record
    }
}

extension Rejection {
    static func sample(_ key: Int64, _ code: Code = .missingValue, column: String = "dispatched") -> Rejection {
        Rejection(key: .integer(key), column: column, code: code, expected: "a day")
    }
}

extension ScoredChunk {
    /// A chunk of so many scores and rejections.
    static func sample(
        index: Int = 0, scores: Int, rejections: Int, outputs: Int = 1, position: String = "10"
    ) -> ScoredChunk {
        ScoredChunk(
            index: index, keys: .integers((0..<scores).map { Int64($0 + 1) }),
            outputs: Array(repeating: Array(repeating: 0.5, count: scores), count: outputs),
            rejections: (0..<rejections).map { .sample(Int64(scores + $0 + 1)) },
            position: SourcePosition(rawValue: position))
    }
}
