/// A named law that every adapter of a port obeys.
///
/// An adapter's test runs all laws of a contract as arguments, so a failure names the law.
public struct Law<Subject: Sendable>: Sendable, CustomStringConvertible {
    /// The law, as a sentence.
    public let name: String
    private let body: @Sendable (Subject) async throws -> Void

    /// Creates a law from its name and the steps that show it.
    public init(_ name: String, _ body: @escaping @Sendable (Subject) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Runs the steps; throws a ``ContractViolation`` when they show something else.
    public func check(_ subject: Subject) async throws {
        try await body(subject)
    }

    /// The name.
    public var description: String { name }
}
