import Testing
import UseCases

/// The error that some work throws; the test fails unless it is a `BatchError`.
func refusal(
    _ work: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) throws -> BatchError {
    try #require(throws: BatchError.self, sourceLocation: sourceLocation) { try work() }
}
