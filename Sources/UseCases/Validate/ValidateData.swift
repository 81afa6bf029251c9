public import Domain

/// Compares a table with its data contract.
public struct ValidateData<Entity: Sendable>: Sendable {
    private let source: any EntitySource<Entity>
    private let contract: DataContract<Entity>
    private let rejectionPolicy: RejectionPolicy
    private let chunkRows: Int
    private let context: RunContext

    /// Creates the use case.
    public init(
        source: any EntitySource<Entity>, contract: DataContract<Entity>, rejectionPolicy: RejectionPolicy,
        chunkRows: Int, context: RunContext
    ) {
        self.source = source
        self.contract = contract
        self.rejectionPolicy = rejectionPolicy
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Reads a selection, and reports on it.
    ///
    /// - Returns: the report, and what the table as a whole violates in the contract.
    /// - Throws: `nothingToDo` when there are no rows.
    public func callAsFunction(
        _ selection: Selection
    ) async throws -> (report: ValidationReport, violations: [String]) {
        let unassigned = try await source.countUnassigned(context)
        let meter = StageMeter(
            .validate, expectedRows: try await source.rowCount(of: selection), context: context)
        let findings = Accumulator(ValidationReport(contract: contract))
        try await source.read(selection, after: nil, chunkRows: chunkRows) { chunk in
            let decoded = try chunk.decode()
            let rejected = findings.update { $0.add(decoded, contract: contract) }
            meter.advance(rowsIn: chunk.rowCount, rowsOut: chunk.rowCount - rejected.count, rejections: rejected)
        }
        meter.finish()
        let report = findings.value
        let unread = violations(by: unassigned, of: selection, report)
        guard report.rows > 0 || !unread.isEmpty else {
            throw BatchError(.nothingToDo, "there are no rows to validate")
        }
        return (report, report.violations(of: contract, rejectionPolicy: rejectionPolicy) + unread)
    }

    /// What rows without a partition violate; of the whole table they are read, and are among the rejected ones.
    private func violations(by unassigned: Int, of selection: Selection, _ report: ValidationReport) -> [String] {
        guard selection != .everything || rejectionPolicy.maximumUnassigned != nil else { return [] }
        let counts = RunCounts(read: report.rows, rejected: report.rejected)
        return [rejectionPolicy.violation(byUnassigned: unassigned, beside: counts, atEnd: true)].compactMap(\.self)
    }
}
