import ArgumentParser

/// Shows everything, on real flights.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Show all stages on a sample of real flights, in a folder of its own.",
        discussion: """
            Everything that is done is printed as the command that does it, and can be typed again afterwards.

            Examples:
              batch-score demo
              batch-score demo --folder /tmp/flights --data Examples/flights
            """)

    @Option(
        help: ArgumentHelp("The folder with the sample: flights.csv, outcomes.csv and job.yaml.", valueName: "folder"))
    var data = "Examples/flights"

    @Option(help: ArgumentHelp("The folder to work in; a new one when it is left out.", valueName: "folder"))
    var folder: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let demo = self
        try await Shell(output: output).run { shell in
            try await Demonstration(data: demo.data, folder: demo.folder, shell: shell).run()
        }
    }
}
