import ArgumentParser

/// Prints the table of exit codes.
struct ExitCodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exit-codes", abstract: "List the exit codes that schedulers can rely on.")

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await Shell(output: output).run { _ in
            var table = TextTable([
                ("code", .right), ("status", .left), ("retry unchanged", .left), ("meaning", .left),
            ])
            for status in ExitStatus.allCases {
                table.add(["\(status.code)", status.rawValue, status.retry, status.meaning])
            }
            let codes = ExitStatus.allCases.map { status in
                JSONValue.object([
                    ("code", .integer(Int(status.code))), ("status", .text(status.rawValue)),
                    ("retry", .text(status.retry)), ("meaning", .text(status.meaning)),
                ])
            }
            return CommandResult(.done, lines: table.lines, object: [("codes", .list(codes))])
        }
    }
}
