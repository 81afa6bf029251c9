import ArgumentParser
import Composition
import Domain
import UseCases

/// Compares the table with its contract.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Compare the table with its data contract.",
        discussion: """
            Columns and types, ranges, missing values and keys. Exits with 65 when the table violates the contract.

            Examples:
              batch-score validate
              batch-score validate --partition 2013-12-24
              batch-score validate --from 2013-02-01 --until 2013-02-28 --json
            """)

    @OptionGroup var job: JobOptions
    @OptionGroup var partitions: PartitionOptions

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            let job = try await Problems.job(job.configuration(), context: shell.context)
            let selection = try partitions.selection(in: job, at: shell.context.now())
            let (report, violations) = try await job.validate(selection)
            return CommandResult(report, violations: violations, unassigned: shell.summary.unassigned)
        }
    }
}

extension CommandResult {
    fileprivate init(_ report: ValidationReport, violations: [String], unassigned: Int) {
        var table = TextTable([
            ("field", .left), ("missing", .right), ("share", .right), ("outside", .right), ("minimum", .right),
            ("maximum", .right),
        ])
        for field in report.fields {
            table.add([
                field.name, Figures.count(field.missing),
                Figures.decimal(100 * Double(field.missing) / Double(max(1, report.rows)), 1) + " %",
                Figures.count(field.outside), field.minimum.map { "\($0)" } ?? "–",
                field.maximum.map { "\($0)" } ?? "–",
            ])
        }
        var lines =
            ["\(Figures.count(report.rows, "row")), \(Figures.count(report.rejected)) rejected"]
            + (report.fields.isEmpty ? [] : table.lines)
        let faults = report.rejections.sorted {
            ($1.value, "\($0.key.column ?? "")") < ($0.value, "\($1.key.column ?? "")")
        }
        lines += faults.map {
            "  rejected: \($0.key.column ?? "record") \($0.key.code.rawValue), \(Figures.count($0.value, "row"))"
        }
        lines += Self.lines(ofUnassigned: unassigned)
        lines += violations.map { "  violated: \($0)" }
        lines.append(violations.isEmpty ? "the table meets its contract" : "the table violates its contract")
        self.init(
            violations.isEmpty ? .done : .dataRefused, lines: lines,
            object: [
                ("rows", .integer(report.rows)), ("rejected", .integer(report.rejected)),
                ("unassigned", .integer(unassigned)), ("duplicates", .integer(report.duplicates)),
                ("violations", .list(violations.map(JSONValue.text))),
                ("fields", .list(report.fields.map(Self.object))),
            ])
    }

    private static func object(_ field: FieldReport) -> JSONValue {
        .object([
            ("name", .text(field.name)), ("missing", .integer(field.missing)), ("outside", .integer(field.outside)),
            ("minimum", field.minimum.map(JSONValue.number) ?? .null),
            ("maximum", field.maximum.map(JSONValue.number) ?? .null),
        ])
    }
}
