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

    private enum Result: Sendable {
        case readAgain(ReadRows)
        case scored(ScoredChunk)
    }

    /// Runs until the source has no more rows; throws the first error of any part.
    ///
    /// - Parameters:
    ///   - partition: what to read.
    ///   - committed: how many chunks at the beginning are committed already. They are read, but not scored.
    ///   - again: called for each committed chunk, one at a time, in order.
    ///   - write: called for each other chunk, one at a time, in order.
    func run(
        _ partition: Partition, committed: Int = 0, again: @escaping @Sendable (ReadRows) throws -> Void = { _ in },
        write: @escaping @Sendable (ScoredChunk) async throws -> Void
    ) async throws {
        let read = OrderedChannel<ReadChunk>(capacity: 1, first: 0)
        let results = OrderedChannel<Result>(capacity: workers, first: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let indices = Accumulator(0)
                try await source.read(.partition(partition), after: nil, chunkRows: chunkRows) { chunk in
                    let index = indices.update { next in
                        defer { next += 1 }
                        return next
                    }
                    try await read.send(ReadChunk(index: index, chunk: chunk), at: index)
                }
                read.finish()
            }
            group.addTask { try await score(from: read, to: results, committed: committed) }
            group.addTask { try await take(from: results, again: again, write: write) }
            // Unlike `waitForAll`, this cancels the other parts as soon as one has failed.
            for try await _ in group {}
        }
    }

    private func score(
        from read: OrderedChannel<ReadChunk>, to results: OrderedChannel<Result>, committed: Int
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    while let next = try await read.receive() {
                        let result: Result =
                            try next.index < committed
                            ? .readAgain(scorer.rows(of: next.chunk))
                            : .scored(scorer.score(next.chunk, index: next.index))
                        try await results.send(result, at: next.index)
                    }
                }
            }
            for try await _ in group {}
        }
        results.finish()
    }

    private func take(
        from results: OrderedChannel<Result>, again: (ReadRows) throws -> Void,
        write: (ScoredChunk) async throws -> Void
    ) async throws {
        while let result = try await results.receive() {
            try Task.checkCancellation()
            switch result {
            case .readAgain(let rows): try again(rows)
            case .scored(let chunk): try await write(chunk)
            }
        }
    }
}
