import FoundationEssentials
import Domain
public import UseCases

extension RunContext {
    /// The context of the real world: its clock and its randomness.
    ///
    /// - Parameter reporter: receives the events.
    public static func system(reporter: any RunReporter) -> RunContext {
        RunContext(
            now: { Timestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
            randomBits: { UInt32.random(in: 0...UInt32.max) },
            process: ProcessIdentity(
                host: ProcessInfo.processInfo.hostName, number: Int(ProcessInfo.processInfo.processIdentifier)),
            reporter: reporter)
    }
}
