extension RunRecord {
    /// Why a chunk cannot be added to a run.
    public enum StagingRefusal: Error, Equatable, CustomStringConvertible {
        /// The run is not staging.
        case notStaging(RunID, RunStatus)
        /// Another chunk is expected next.
        case outOfTurn(RunID, given: Int, expected: Int)
        /// The chunk has another number of outputs than the run's recipe.
        case otherOutputs(RunID, given: Int, expected: Int)

        /// What was attempted, and what was expected.
        public var description: String {
            switch self {
            case .notStaging(let run, let status): "run \(run) is \(status.rawValue); only a staging run takes chunks"
            case .outOfTurn(let run, let given, let expected):
                "run \(run) was given chunk \(given), expected chunk \(expected)"
            case .otherOutputs(let run, let given, let expected):
                "run \(run) was given \(given) columns of scores, expected \(expected)"
            }
        }
    }

    /// This record after one more chunk.
    ///
    /// - Throws: when the run takes no chunks, or not this one.
    public func staging(_ chunk: ScoredChunk, at time: Timestamp) throws(StagingRefusal) -> RunRecord {
        guard status == .staging else { throw .notStaging(id, status) }
        guard chunk.index == counts.chunks else {
            throw .outOfTurn(id, given: chunk.index, expected: counts.chunks)
        }
        guard chunk.outputs.count == recipe.outputs.count else {
            throw .otherOutputs(id, given: chunk.outputs.count, expected: recipe.outputs.count)
        }
        return adding(chunk, at: time)
    }
}
