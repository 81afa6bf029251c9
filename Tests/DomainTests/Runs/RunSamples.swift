import Domain
import Testing

extension RunRecipe {
    /// A recipe; what tells it from others is the version, the digit of which the configuration's digest consists, and
    /// the program.
    static func sample(version: Int = 7, configuration: Character = "c", program: String = "1.0") throws -> RunRecipe {
        RunRecipe(
            model: ModelIdentity(
                name: try #require(ModelName(rawValue: "delay")), version: version, digest: try .of("d")),
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
            partition: Partition(day: try .on("2013-12-24")), recipe: try recipe ?? .sample(),
            openedAt: Timestamp(microseconds: second * 1_000_000))
        record.status = status
        return record
    }
}

extension Score {
    static func sample(_ flight: Int64, _ value: Double = 0.5) throws -> Score {
        Score(flight: try .number(flight), value: value)
    }
}

extension Rejection {
    static func sample(_ flight: Int64, _ code: Code = .missingValue, column: String = "arr_time") throws -> Rejection {
        Rejection(flight: try .number(flight), column: column, code: code, expected: "a time")
    }
}

extension ScoredChunk {
    /// A chunk of so many scores and rejections.
    static func sample(index: Int = 0, scores: Int, rejections: Int, position: Int64 = 10) throws -> ScoredChunk {
        ScoredChunk(
            index: index, scores: try (0..<scores).map { try .sample(Int64($0 + 1)) },
            rejections: try (0..<rejections).map { try .sample(Int64(scores + $0 + 1)) },
            position: SourcePosition(rawValue: position))
    }
}
