import UseCases

/// The longest time that work may take: when it has passed, the work is stopped as by SIGTERM.
struct RunDeadline {
    /// The time; nil for any.
    let limit: Duration?

    /// Does the work.
    ///
    /// - Parameters:
    ///   - onStop: called when the time has passed, before the work is cancelled.
    ///   - work: what to do; it ends soon after it is cancelled.
    /// - Returns: what the work gives, also when it ends after the time but before it notices.
    /// - Throws: what the work throws; `tryLater` in place of the cancellation.
    func callAsFunction<Value: Sendable>(
        onStop: @escaping @Sendable (BatchError) -> Void, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let limit else { return try await work() }
        let error = passed(limit)
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            // A group waits for all of its tasks, and the clock would run on.
            defer { group.cancelAll() }
            if let value = try await group.next() ?? nil { return value }
            // Cancelled from outside, the clock ends first as well.
            guard !Task.isCancelled else { return try await Self.result(of: &group) }
            onStop(error)
            group.cancelAll()
            do {
                return try await Self.result(of: &group)
            } catch is CancellationError {
                throw error
            }
        }
    }

    private static func result<Value>(of group: inout ThrowingTaskGroup<Value?, any Error>) async throws -> Value {
        guard let value = try await group.next() ?? nil else { throw CancellationError() }
        return value
    }

    private func passed(_ limit: Duration) -> BatchError {
        BatchError(
            .tryLater,
            "the run was stopped because it took longer than run.deadline, \(limit); run the same command again, it resumes "
                + "after the last commit")
    }
}
