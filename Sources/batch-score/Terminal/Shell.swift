import ArgumentParser
import Composition
import Foundation
import Logging
import UseCases

/// What every command does around its work: listens to signals, reports errors, prints the result, exits.
struct Shell {
    let output: OutputOptions
    let summary = SummaryReporter()

    /// The outside world for the use cases of a command.
    var context: RunContext {
        var logger = Logger(label: "batch-score") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = output.logLevel
        var reporters: [any RunReporter] = [summary, LogReporter(logger: logger)]
        if !output.quiet { reporters.append(ProgressReporter(isTerminal: Terminal.showsProgress)) }
        return .system(reporter: ReporterGroup(reporters: reporters))
    }

    /// Runs the work of a command, prints what it gives, and exits with its code.
    func run(_ work: @escaping @Sendable (Shell) async throws -> CommandResult) async throws {
        let signals = StopSignals()
        let task = Task { try await work(self) }
        signals.listen { task.cancel() }
        switch await task.result {
        case .success(let result):
            let lines = output.json ? [result.object.line] : result.lines
            guard lines.allSatisfy(Terminal.print) else {
                Terminal.note("error: the work is done (\(result.status.rawValue)), but its result cannot be printed")
                throw ExitCode(ExitStatus.io.code)
            }
            if result.status.code != 0 { throw ExitCode(result.status.code) }
        case .failure(let error):
            let failure = CommandFailure(error, signal: signals.received)
            report(failure)
            if let signal = signals.received, error is CancellationError { StopSignals.die(of: signal) }
            throw ExitCode(failure.status.code)
        }
    }

    private func report(_ failure: CommandFailure) {
        Terminal.note("error: \(Terminal.plain(failure.message))")
        if output.json {
            let object: [(String, JSONValue)] = [
                ("status", .text(failure.status.rawValue)), ("error", .text(failure.message)),
            ]
            Terminal.print(JSONValue.object(object).line)
        }
    }
}
