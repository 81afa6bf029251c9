public import UseCases

/// An adapter did something that its contract does not allow.
public struct LawBroken: Error, CustomStringConvertible {
    /// What was expected, and what happened.
    public let description: String

    /// A broken law.
    public init(_ description: String) {
        self.description = description
    }
}

/// Throws unless two values are equal.
public func expect<Value: Equatable>(_ value: Value, equals expected: Value, _ what: String) throws {
    guard value == expected else { throw LawBroken("\(what): expected \(expected), was \(value)") }
}

/// Throws unless a condition holds.
public func expect(_ condition: Bool, _ what: String) throws {
    guard condition else { throw LawBroken(what) }
}

/// Throws unless something fails with a `BatchError` of a code.
///
/// - Returns: the error, to look at its message.
@discardableResult
public func expectError<Value>(
    _ code: BatchError.Code, _ what: String, from body: () async throws -> Value
) async throws -> BatchError {
    do {
        _ = try await body()
    } catch let error as BatchError where error.code == code {
        return error
    } catch {
        throw LawBroken("\(what): expected \(code.rawValue), was \(error)")
    }
    throw LawBroken("\(what): expected \(code.rawValue), but it succeeded")
}
