/// A process that works on a run, for people who look for it.
public struct ProcessIdentity: Hashable, Sendable {
    /// The name of the machine.
    public let host: String
    /// The number of the process on it.
    public let number: Int

    /// A process.
    public init(host: String, number: Int) {
        self.host = host
        self.number = number
    }
}

extension ProcessIdentity: CustomStringConvertible {
    /// As in `process 4711 on node-3`.
    public var description: String { "process \(number) on \(host)" }
}
