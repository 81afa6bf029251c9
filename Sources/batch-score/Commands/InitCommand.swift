import ArgumentParser
import Composition
import Domain
import Foundation
import UseCases

/// Writes a first configuration.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a first configuration. An existing file is never overwritten.",
        discussion: """
            With --problem columns, any table is scored without code: the table and the model are inspected and matched, \
            the model is registered as champion, and the configuration that is written is ready to run. Without \
            --problem, columns is assumed when --table is given.

            Examples:
              batch-score init --problem columns --store sqlite:bank.db --table customers --key customer_id --model model.txt
              batch-score init --store csv:. --table orders --key order_id,line --partition day:ordered_at --label returned
              batch-score init --store postgresql://scorer@localhost/warehouse --config nightly.yaml
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; job.yaml when not given.", valueName: "file"))
    var config: String?

    @Argument(help: ArgumentHelp("The file to write, for those who leave --config out.", visibility: .hidden))
    var positionalFile: String?

    @Option(help: ArgumentHelp("What to score: columns, or the name of a written problem.", valueName: "problem"))
    var problem: String?

    @Option(name: [.long, .customLong("job")], help: "The name of the job; by default derived from the table's name.")
    var name: String?

    @Option(help: "The store: sqlite:FILE, postgresql://USER@HOST/DATABASE or csv:FOLDER.")
    var store: String?

    @Option(help: "The table to score.")
    var table: String?

    @Option(help: ArgumentHelp("The columns that identify a row.", valueName: "column,column,…"))
    var key: String?

    @Option(help: ArgumentHelp("whole, snapshot, day:COLUMN, month:COLUMN or value:COLUMN.", valueName: "scheme"))
    var partition = "whole"

    @Option(help: ArgumentHelp("The column of the label, to train on.", valueName: "column"))
    var label: String?

    @Option(
        help: ArgumentHelp("The model: a file of LightGBM, XGBoost or ONNX.", valueName: "file"), completion: .file())
    var model: String?

    @Option(
        help: ArgumentHelp("Rows with the trainer's own scores, as CSV.", valueName: "file"), completion: .file())
    var golden: String?

    @Option(help: "The table of published scores.")
    var scores = "scores"

    @Option(help: ArgumentHelp("The folder of the files to collect, for a written problem.", valueName: "folder"))
    var files = "."

    @OptionGroup var output: OutputOptions

    /// The file to write.
    private var file: String { config ?? positionalFile ?? "job.yaml" }

    func validate() throws {
        guard config == nil || positionalFile == nil else {
            throw ValidationError("the file to write is given twice, with --config and without")
        }
        guard isColumns else {
            let columnsOnly = [
                ("--table", table), ("--key", key), ("--label", label), ("--model", model), ("--golden", golden),
            ]
            if let option = columnsOnly.first(where: { $0.1 != nil }) {
                throw ValidationError("\(option.0) belongs to --problem columns; a written problem knows its columns")
            }
            return
        }
        guard table != nil, key != nil, store != nil else {
            throw ValidationError("--problem columns needs --store, --table and --key")
        }
    }

    private var isColumns: Bool { problem == Problems.columns.rawValue || (problem == nil && table != nil) }

    func run() async throws {
        try await Shell(output: output).run(.work) { shell in
            let store = store ?? "sqlite:\(name ?? "scores").db"
            guard try !StoreAddress(store, relativeTo: ".").hasPassword else {
                throw BatchError(
                    .usage,
                    "leave the password out of --store, which is written to \(file); use PGPASSWORD or ~/.pgpass")
            }
            return isColumns ? try await initColumns(store, shell) : try initWritten(store)
        }
    }

    private func initColumns(_ store: String, _ shell: Shell) async throws -> CommandResult {
        guard let scheme = PartitionScheme(partition) else {
            throw BatchError(
                .usage, "--partition \(Terminal.plain(partition)): expected \(SourceConfiguration.partitionForm)")
        }
        let draft = ColumnsDraft(
            name: name, store: store, table: table ?? "", key: key?.commaSeparated ?? [], partition: scheme,
            label: label, model: model, golden: golden, scores: scores)
        let outcome = try await ColumnsInit(draft, file: file, context: shell.context)()
        var lines = ["\(file) written: \(outcome.featureCount) \(outcome.featureCount == 1 ? "feature" : "features")"]
        if let imported = outcome.imported {
            let golden = imported.golden.map { ", \($0.sentence)" } ?? ""
            lines.append("\(imported.identity) registered as champion: \(Terminal.plain(imported.summary))\(golden)")
        }
        let run = scheme.column == nil ? "run" : "run --partition LABEL"
        let next =
            outcome.canRun
            ? "validate, then \(run)"
            : label == nil ? "models import FILE --name NAME --alias champion" : "validate, train, then \(run)"
        if label != nil, scheme.isTimeLike {
            lines.append("Before you train, set training.from and until, and evaluation.from and until, in \(file).")
        }
        if scheme == .whole {
            lines.append(
                "The table is published once as a whole; for a nightly job, use --partition snapshot.")
        }
        lines.append("Next: batch-score \(next)\(file == "job.yaml" ? "" : " (each with --config \(file))")")
        return CommandResult(
            .done, lines: lines,
            object: [
                ("file", .text(file)), ("features", .integer(outcome.featureCount)),
                ("model", outcome.imported.map { .text("\($0.identity)") } ?? .null),
            ])
    }

    private func initWritten(_ store: String) throws -> CommandResult {
        let problem = try Problems.known(problem ?? Problems.allCases[0].rawValue)
        let text = ConfigurationTemplate.text(
            job: name ?? problem.rawValue, problem: problem.rawValue, store: store, files: files)
        _ = try JobConfiguration(text: text, file: file)
        let newFile = try NewFile(file)
        try newFile.write(text)
        try newFile.commit()
        return CommandResult(
            .done, lines: ["\(file) written. Next: batch-score collect --config \(file)"],
            object: [("file", .text(file))])
    }
}
