import ArgumentParser
import Composition
import Domain
import UseCases

/// Lists the rejections of a run.
struct RejectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejections", abstract: "List the rejections of a run, count them, or write them to a file.",
        discussion: """
            With --output, all of them are written as CSV: key, line, column, code, expected. Keys are JSON, as in the \
            ledger. --output - writes to standard output.

            Examples:
              batch-score rejections 20131224-7f3a9c21
              batch-score rejections 20131224-7f --by column
              batch-score rejections 20131224-7f3a9c21 --output rejections.csv
            """)

    @OptionGroup var job: JobOptions

    @Argument(help: "The run, or the beginning of its id.")
    var run: RunID

    @Option(name: .customLong("by"), help: "Count them by code or by column instead of listing them.")
    var grouping: RejectionTally.Grouping?

    @Option(help: ArgumentHelp("How many to list.", valueName: "number"))
    var limit = 100

    @Option(
        name: .customLong("output"), help: ArgumentHelp("The file to write, - for standard output.", valueName: "file"))
    var file: String?

    func validate() throws {
        try job.output.check(file: file)
        guard file == nil || grouping == nil else { throw ValidationError("--output is used without --by") }
    }

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            let run = try await records.history.find(run)
            if let file { return try await write(run, to: file, records) }
            if let grouping {
                let all = try await records.history.rejections(of: run.id, limit: .max)
                return CommandResult(run, RejectionTally(all, by: grouping), by: grouping)
            }
            return CommandResult(run, try await records.history.rejections(of: run.id, limit: max(0, limit)))
        }
    }

    private func write(_ run: RunRecord, to file: String, _ records: any JobRecords) async throws -> CommandResult {
        let count = try await records.writeRejections(of: run.id, to: file)
        return CommandResult(
            .done,
            lines: OutputPath.isStandardOutput(file) ? [] : ["\(file) written: \(Figures.count(count)) rejections"],
            object: [("run", .text(run.id.rawValue)), ("file", .text(file)), ("rows", .integer(count))])
    }
}

extension CommandResult {
    fileprivate init(_ run: RunRecord, _ tally: RejectionTally, by grouping: RejectionTally.Grouping) {
        var table = TextTable([(grouping.rawValue, .left), ("rejections", .right)])
        for group in tally.groups { table.add([group.name ?? "(whole row)", Figures.count(group.count)]) }
        let groups = tally.groups.map { group in
            JSONValue.object([
                (grouping.rawValue, group.name.map(JSONValue.text) ?? .null), ("count", .integer(group.count)),
            ])
        }
        self.init(
            .done, lines: tally.groups.isEmpty ? [Self.none(run)] : table.lines,
            object: [("run", .text(run.id.rawValue)), ("counts", .list(groups))])
    }

    fileprivate init(_ run: RunRecord, _ rejections: [Rejection]) {
        var lines = rejections.map { "  \($0)" }
        let others = run.counts.rejected - rejections.count
        if others > 0 { lines.append("  … and \(Figures.count(others)) others (--limit)") }
        self.init(
            .done, lines: lines.isEmpty ? [Self.none(run)] : lines,
            object: [
                ("run", .text(run.id.rawValue)), ("rejected", .integer(run.counts.rejected)),
                ("rejections", .list(rejections.map(\.object))),
            ])
    }

    private static func none(_ run: RunRecord) -> String { "run \(run.id) has no rejections" }
}
