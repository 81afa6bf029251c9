import Testing
import UseCases

/// The error that some work ends with; a work that does not end with a `BatchError` fails the test.
func refusal(
    _ work: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) throws -> BatchError {
    try #require(throws: BatchError.self, sourceLocation: sourceLocation) { try work() }
}
