public import Domain

/// What the outside world gives to every use case: the time, chance, and somebody who listens.
public struct RunContext: Sendable {
    /// The time.
    public let now: @Sendable () -> Timestamp
    /// 32 random bits.
    public let randomBits: @Sendable () -> UInt32
    /// Who listens.
    public let reporter: any RunReporter

    /// A context by its parts.
    public init(
        now: @escaping @Sendable () -> Timestamp, randomBits: @escaping @Sendable () -> UInt32,
        reporter: any RunReporter
    ) {
        self.now = now
        self.randomBits = randomBits
        self.reporter = reporter
    }
}
