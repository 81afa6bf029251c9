public import Domain

/// Where the outcomes of flights come from, which are known only later and live in a table of their own.
///
/// Contract: every outcome is lent once, in any order, in chunks of at most `chunkRows`; a row that cannot be decoded is an
/// error `dataRefused` that says where it is, since a wrong label is worse than none. A missing table is `noInput`.
public protocol OutcomeSource: Sendable {
    /// Lends all outcomes, chunk by chunk.
    func lendOutcomes(
        chunkRows: Int, to body: @escaping @Sendable ([FlightOutcome]) async throws -> Void
    ) async throws
}
