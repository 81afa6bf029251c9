public import ArgumentParser
import Composition
public import Logging

/// The options of every command: what it prints.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print one JSON object to standard output, and nothing else there.")
    var json = false

    @Flag(name: .shortAndLong, help: "Show no progress.")
    var quiet = false

    @Option(help: "What to log to standard error: trace, debug, info, notice, warning, error or critical.")
    var logLevel = Logger.Level.warning

    /// Throws when rows and the result would both go to standard output.
    func check(file: String?) throws {
        guard json, let file, OutputPath.isStandardOutput(file) else { return }
        throw ValidationError("--output \(file) and --json both write to standard output; write the rows to a file")
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
