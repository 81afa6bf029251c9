import Domain

/// Reads, scores and writes chunks at the same time, in a bounded amount of memory.
///
///     source ─▶ [decode and score, decode and score, …] ─▶ write
///
/// The reader numbers the chunks; each of the `workers` takes the next one; the writer receives them in the order of
/// their numbers. So chunks are scored in parallel and written in the order of the source, whatever the number of
/// workers.
struct ScoringPipeline<Entity: Sendable>: Sendable {
    let source: any EntitySource<Entity>
    let scorer: EntityScorer<Entity>
    let chunkRows: Int
    let workers: Int

    private struct ReadChunk: Sendable {
        let index: Int
        let chunk: SourceChunk<Entity>
    }

    /// Runs until the source has no more rows; throws the first error of any part.
    ///
    /// - Parameters:
    ///   - partition: what to read.
    ///   - position: where to resume; nil for the beginning.
    ///   - firstIndex: the index of the first chunk that will be read.
    ///   - write: called for each chunk, one at a time, in order.
    func run(
        _ partition: Partition, after position: SourcePosition?, firstIndex: Int,
        write: @escaping @Sendable (ScoredChunk) async throws -> Void
    ) async throws {
        let read = OrderedChannel<ReadChunk>(capacity: 1, first: firstIndex)
        let scored = OrderedChannel<ScoredChunk>(capacity: workers, first: firstIndex)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let indices = Accumulator(firstIndex)
                try await source.read(.partition(partition), after: position, chunkRows: chunkRows) { chunk in
                    let index = indices.update { next in
                        defer { next += 1 }
                        return next
                    }
                    try await read.send(ReadChunk(index: index, chunk: chunk), at: index)
                }
                read.finish()
            }
            group.addTask { try await score(from: read, to: scored) }
            group.addTask {
                while let chunk = try await scored.receive() {
                    try Task.checkCancellation()
                    try await write(chunk)
                }
            }
            // Unlike `waitForAll`, this cancels the other parts as soon as one has failed.
            for try await _ in group {}
        }
    }

    private func score(
        from read: OrderedChannel<ReadChunk>, to scored: OrderedChannel<ScoredChunk>
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    while let next = try await read.receive() {
                        try await scored.send(scorer.score(next.chunk, index: next.index), at: next.index)
                    }
                }
            }
            for try await _ in group {}
        }
        scored.finish()
    }
}
