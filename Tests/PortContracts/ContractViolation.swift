public import UseCases

/// An adapter did something that its contract does not allow.
public struct ContractViolation: Error, CustomStringConvertible {
    /// What was expected, and what happened.
    public let description: String

    /// Creates a violation.
    public init(_ description: String) {
        self.description = description
    }
}

/// Throws unless two values are equal.
public func expect<Value: Equatable>(_ value: Value, equals expected: Value, _ what: String) throws {
    guard value == expected else { throw ContractViolation("\(what): expected \(expected), was \(value)") }
}

/// Throws unless a condition holds.
public func expect(_ condition: Bool, _ what: String) throws {
    guard condition else { throw ContractViolation(what) }
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
        throw ContractViolation("\(what): expected \(code.rawValue), was \(error)")
    }
    throw ContractViolation("\(what): expected \(code.rawValue), but it succeeded")
}

/// Throws unless two numbers are equal but for rounding.
public func expect(_ value: Double, near expected: Double, _ what: String) throws {
    guard abs(value - expected) <= 1e-12 * max(1, abs(expected)) else {
        throw ContractViolation("\(what): expected \(expected), was \(value)")
    }
}
