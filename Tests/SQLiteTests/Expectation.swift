#if SQLite
import Testing
import UseCases

/// Expects a `BatchError` of a code, and returns its message.
@discardableResult
func expectError<Value>(
    _ code: BatchError.Code, sourceLocation: SourceLocation = #_sourceLocation,
    from body: () async throws -> Value
) async -> String {
    let error = await #expect(throws: BatchError.self, sourceLocation: sourceLocation) { _ = try await body() }
    #expect(error?.code == code, "\(error?.message ?? "")", sourceLocation: sourceLocation)
    return error?.message ?? ""
}
#endif
