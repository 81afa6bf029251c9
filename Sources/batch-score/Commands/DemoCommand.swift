import ArgumentParser
import Composition

/// Shows all stages on a sample.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Show all stages on a sample of real data, in a folder of its own.",
        discussion: """
            Everything that is done is printed as the command that does it, and can be typed again afterwards.

            Examples:
              batch-score demo
              batch-score demo --folder /tmp/demo
            """)

    @Option(
        help: ArgumentHelp(
            "The folder with the sample, a job.yaml and the CSV files to collect; one of Examples when not given.",
            valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("The folder to work in; a new one when not given.", valueName: "folder"))
    var folder: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let demo = self
        try await Shell(output: output).run(.work) { shell in
            try await Demonstration(
                data: demo.data ?? "Examples/\(Problems.allCases[0].rawValue)", folder: demo.folder, shell: shell
            ).run()
        }
    }
}
