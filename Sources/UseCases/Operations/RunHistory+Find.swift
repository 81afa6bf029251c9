public import Domain

extension RunHistory {
    /// The run of an id, or the only one whose id begins with a text.
    ///
    /// - Throws: `usage` when there is none, or several.
    public func find(_ prefix: RunID) async throws -> RunRecord {
        if let run = try await run(prefix) { return run }
        let found = try await runs(startingWith: prefix.rawValue, limit: Self.shownCandidates + 1)
        guard let run = found.first else { throw BatchError.unknownRun(prefix) }
        guard found.count == 1 else { throw BatchError.ambiguousRun(prefix, among: found, shown: Self.shownCandidates) }
        return run
    }

    private static var shownCandidates: Int { 8 }
}
