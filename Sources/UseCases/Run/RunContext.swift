public import Domain

/// What every use case gets from the outside world: the time, randomness, and a reporter.
public struct RunContext: Sendable {
    /// The time.
    public let now: @Sendable () -> Timestamp
    /// 32 random bits.
    public let randomBits: @Sendable () -> UInt32
    /// This process.
    public let process: ProcessIdentity
    /// Where events are reported.
    public let reporter: any RunReporter

    /// Creates a context.
    public init(
        now: @escaping @Sendable () -> Timestamp, randomBits: @escaping @Sendable () -> UInt32,
        process: ProcessIdentity, reporter: any RunReporter
    ) {
        self.now = now
        self.randomBits = randomBits
        self.process = process
        self.reporter = reporter
    }
}
