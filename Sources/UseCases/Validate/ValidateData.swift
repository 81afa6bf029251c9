public import Domain

/// Compares a table with its data contract.
public struct ValidateData: Sendable {
    private let source: any FlightSource
    private let contract: DataContract
    private let rejectionPolicy: RejectionPolicy
    private let chunkRows: Int
    private let context: RunContext

    /// The use case with its port and policies.
    public init(
        source: any FlightSource, contract: DataContract, rejectionPolicy: RejectionPolicy, chunkRows: Int,
        context: RunContext
    ) {
        self.source = source
        self.contract = contract
        self.rejectionPolicy = rejectionPolicy
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Reads a selection, and reports on it.
    ///
    /// - Returns: the report, and what of the contract the table breaks as a whole.
    /// - Throws: `nothingToDo` when there are no rows.
    public func callAsFunction(
        _ selection: FlightSelection
    ) async throws -> (report: ValidationReport, violations: [String]) {
        let meter = StageMeter(
            .validate, expectedRows: try await source.rowCount(of: selection), context: context)
        let findings = Findings(contract: contract)
        try await source.lend(selection, after: nil, chunkRows: chunkRows) { chunk in
            let rejected = await findings.add(chunk)
            await meter.advance(rowsIn: chunk.rowCount, rowsOut: chunk.rowCount - rejected.count, rejections: rejected)
        }
        await meter.finish()
        let report = await findings.report
        guard report.rows > 0 else { throw BatchError(.nothingToDo, "there are no rows to validate") }
        return (report, report.violations(of: contract, rejectionPolicy: rejectionPolicy))
    }
}

/// The report as it grows.
private actor Findings {
    private let contract: DataContract
    private(set) var report: ValidationReport

    init(contract: DataContract) {
        self.contract = contract
        report = ValidationReport(contract: contract)
    }

    func add(_ chunk: FlightChunk) -> [Rejection] {
        report.add(chunk, contract: contract)
    }
}
