/// Why there is no server for the tests.
public struct TestServerFault: Error, CustomStringConvertible {
    /// What failed, and what to do.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
