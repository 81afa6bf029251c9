import ArgumentParser
import Composition
import Foundation
import Logging
import UseCases

/// What every command does around its work: listens to signals, reports errors, prints the result, exits.
struct Shell {
    let output: OutputOptions
    let summary = SummaryReporter()
    private let lastResort = LastResort()

    /// The outside world for the use cases of a command.
    var context: RunContext {
        var logger = Logger(label: "batch-score") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = output.logLevel
        var reporters: [any RunReporter] = [summary, LogReporter(logger: logger)]
        if !output.quiet { reporters.append(ProgressReporter(isTerminal: Terminal.showsProgress)) }
        return .system(reporter: ReporterGroup(reporters: reporters))
    }

    /// What a command is for.
    enum Purpose {
        /// What it prints: without that, it has failed.
        case printing
        /// What it changes: it has succeeded also when nobody reads what it reports.
        case work
    }

    /// Runs the work of a command, prints what it gives, and exits with its code.
    func run(
        _ purpose: Purpose = .printing, _ work: @escaping @Sendable (Shell) async throws -> CommandResult
    ) async throws {
        let signals = StopSignals()
        let task = Task { try await work(self) }
        signals.listen {
            task.cancel()
            lastResort.arm { endUnanswered(signals) }
        }
        switch await task.result {
        case .success(let result):
            let delivery = Terminal.print(output.json ? [result.object.line] : result.lines)
            let code = Self.code(of: result.status, delivery, purpose)
            if code != 0 { throw ExitCode(code) }
        case .failure(let error):
            let failure = CommandFailure(error, signal: signals.received)
            report(failure)
            if let signal = signals.received, error is CancellationError { StopSignals.die(of: signal) }
            throw ExitCode(failure.status.code)
        }
    }

    /// The exit code: the one of the work, unless the command is there only to print, and could not.
    private static func code(of status: ExitStatus, _ delivery: Terminal.Delivery, _ purpose: Purpose) -> Int32 {
        guard delivery == .failed else { return status.code }
        let isError = purpose == .printing
        Terminal.note(
            "\(isError ? "error" : "warning"): the work is done (\(status.rawValue)), but its result cannot be printed")
        return isError ? ExitStatus.io.code : status.code
    }

    /// Does work that is stopped after some time, as by SIGTERM.
    func within<Value: Sendable>(
        _ limit: Duration?, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await RunDeadline(limit: limit)(
            onStop: { error in
                lastResort.arm {
                    report(CommandFailure(error, signal: nil))
                    exit(ExitStatus.tryLater.code)
                }
            }, work)
    }

    private func endUnanswered(_ signals: StopSignals) {
        report(CommandFailure(CancellationError(), signal: signals.received))
        StopSignals.die(of: signals.received ?? SIGTERM)
    }

    private func report(_ failure: CommandFailure) {
        Terminal.note("error: \(failure.message)")
        if output.json {
            let object: [(String, JSONValue)] = [
                ("status", .text(failure.status.rawValue)), ("error", .text(failure.message)),
            ]
            Terminal.print(JSONValue.object(object).line)
        }
    }
}
