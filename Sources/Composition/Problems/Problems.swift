import Domain
import FlightTable
import Flights
import LoanTable
import Loans
public import UseCases

/// The problems that this program can score, as `problem` in a configuration names them. To add one, add a case.
public enum Problems: String, CaseIterable, Sendable {
    /// Departures, by day: will they arrive late?
    case flights
    /// Loans, by month: at what interest rate?
    case loans
    /// The rows of any table, without code.
    case columns

    /// Builds the job of a configuration.
    ///
    /// - Parameters:
    ///   - configuration: which problem and adapters, and their settings.
    ///   - context: the outside world.
    ///   - isDryRun: whether scores and ledger go to the memory of the process instead of the target.
    /// - Throws: `config` when a setting cannot be.
    public static func job(
        _ configuration: JobConfiguration, context: RunContext, isDryRun: Bool = false
    ) async throws -> any ScoringJob {
        let problem = try Problems(configuration)
        try problem.check(configuration)
        switch problem {
        case .flights:
            return try Job(FlightProblem.problem, FlightTable(), configuration, context: context, isDryRun: isDryRun)
        case .loans:
            return try Job(LoanProblem.problem, LoanTable(), configuration, context: context, isDryRun: isDryRun)
        case .columns:
            return try await ColumnsJob.job(configuration, context: context, isDryRun: isDryRun)
        }
    }

    /// The ledger and the registry of a configuration's job, for commands that read no row of its source.
    ///
    /// - Throws: `config` when a setting cannot be.
    public static func records(
        _ configuration: JobConfiguration, context: RunContext
    ) async throws -> any JobRecords {
        let problem = try Problems(configuration)
        guard problem == .columns else { return try await job(configuration, context: context) }
        try problem.check(configuration)
        return try ColumnsRecords(configuration, context: context)
    }
}
