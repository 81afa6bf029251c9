import Domain

/// Reads, scores and writes chunks at the same time, in a bounded amount of memory.
///
///     source ─▶ [score, score, …] ─▶ write
///
/// The reader starts scoring a chunk as soon as one of the `workers` is free, and puts the task into a channel that holds
/// as many; the writer takes the tasks in order and waits for each. So chunks are scored side by side and written in the
/// order of the source, whatever the number of workers.
struct ScoringPipeline: Sendable {
    let source: any FlightSource
    let scorer: FlightScorer
    let chunkRows: Int
    let workers: Int

    /// Runs until the source has no more rows; throws the first error of any side.
    ///
    /// - Parameters:
    ///   - partition: what to read.
    ///   - position: where to go on; nil for the beginning.
    ///   - firstIndex: the index of the first chunk that will be read.
    ///   - write: called for each chunk, one at a time, in order.
    func run(
        _ partition: Partition, after position: SourcePosition?, firstIndex: Int,
        write: @escaping @Sendable (ScoredChunk) async throws -> Void
    ) async throws {
        let channel = BoundedChannel<Task<ScoredChunk, any Error>>(capacity: workers)
        // Holds an element for each worker that is busy.
        let busy = BoundedChannel<Void>(capacity: workers)
        let indices = Counter(from: firstIndex)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await source.lend(.partition(partition), after: position, chunkRows: chunkRows) { chunk in
                    let index = await indices.next()
                    try await busy.send(())
                    let scoring = Task {
                        let scored = Result { try scorer.score(chunk, index: index) }
                        _ = try await busy.receive()
                        return try scored.get()
                    }
                    try await channel.send(scoring)
                }
                await channel.finish()
            }
            group.addTask {
                while let scoring = try await channel.receive() {
                    try Task.checkCancellation()
                    try await write(scoring.value)
                }
            }
            // Unlike `waitForAll`, this cancels the other side as soon as one has failed.
            for try await _ in group {}
        }
    }
}

/// Counts up.
private actor Counter {
    private var value: Int

    init(from value: Int) {
        self.value = value
    }

    func next() -> Int {
        defer { value += 1 }
        return value
    }
}
