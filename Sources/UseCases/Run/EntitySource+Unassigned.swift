extension EntitySource {
    /// Counts the rows that belong to no partition, and reports them where there are any.
    func countUnassigned(_ context: RunContext) async throws -> Int {
        let count = try await unassignedCount()
        if count > 0 { context.reporter.report(.rowsUnassigned(count)) }
        return count
    }
}
