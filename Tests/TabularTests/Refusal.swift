import Testing
import UseCases

/// The message of the error that something throws, which must have a code.
func refusal(_ code: BatchError.Code = .config, _ body: () throws -> Void) throws -> String {
    let error = try #require(throws: BatchError.self, performing: body)
    #expect(error.code == code)
    return error.message
}
