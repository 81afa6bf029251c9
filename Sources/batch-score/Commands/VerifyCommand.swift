import ArgumentParser
import Composition
import Domain
import UseCases

/// Compares the published table with the ledger.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compare the published table with the ledger.",
        discussion: """
            For each published partition, the rows of the table are counted and summed up, and compared with what was \
            published. Nothing is changed. When any partition differs, the exit code is 65; when nothing was published, or not \
            the partition that is named, it is 66.

            Examples:
              batch-score verify
              batch-score verify --partition 2013-12-24
              batch-score verify --all --json
            """)

    @OptionGroup var job: JobOptions

    @Option(help: ArgumentHelp("The partition to look at; all when none is named.", valueName: "label"))
    var partition: String?

    @Flag(help: "Look at all published partitions, as without --partition.")
    var all = false

    func validate() throws {
        guard partition == nil || !all else { throw ValidationError("--partition is used without --all") }
    }

    func run() async throws {
        try await Shell(output: job.output).run { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            let partition = try partition.map(Partition.init(checking:))
            return CommandResult(verified: try await records.verify(partition))
        }
    }
}

extension CommandResult {
    /// The result of comparing published partitions with the ledger.
    fileprivate init(verified findings: [VerifyPublications.Finding]) {
        var table = TextTable([
            ("partition", .left), ("run", .left), ("rows", .right), ("state", .left), ("difference", .left),
        ])
        for finding in findings {
            let (state, difference) = finding.state.words
            table.add([
                "\(finding.run.partition)", finding.run.id.rawValue, Figures.count(finding.run.counts.staged), state,
                difference ?? "",
            ])
        }
        let differing = findings.count { $0.state != .intact }
        let sentence =
            differing == 0
            ? "\(Figures.count(findings.count, "published partition")): as the ledger says"
            : "\(Figures.count(findings.count, "published partition")), of which \(Figures.count(differing)) not as the ledger "
                + "says; find out who changed them, and publish them again with run --rescore"
        self.init(
            differing == 0 ? .done : .dataRefused,
            lines: table.lines + [sentence],
            object: [
                ("differing", .integer(differing)), ("partitions", .list(findings.map(\.object))),
            ])
    }
}

extension VerifyPublications.Finding {
    fileprivate var object: JSONValue {
        let (state, difference) = state.words
        return .object([
            ("partition", .text("\(run.partition)")), ("run", .text(run.id.rawValue)),
            ("rows", .integer(run.counts.staged)), ("state", .text(state)),
            ("difference", difference.map(JSONValue.text) ?? .null),
        ])
    }
}

extension PublicationState {
    /// The state as a word, and what differs.
    fileprivate var words: (state: String, difference: String?) {
        switch self {
        case .intact: ("intact", nil)
        case .missing: ("missing", "no row is there")
        case .changed(let difference): ("changed", difference)
        }
    }
}

extension Partition {
    /// The partition of a label that somebody typed.
    ///
    /// - Throws: `usage` when no partition has such a label.
    init(checking label: String) throws {
        guard let partition = Partition(label: label) else {
            throw BatchError(
                .usage,
                "the label of a partition has 1 to \(Partition.maximumBytes) bytes and no control characters, as 2013-12-24 or "
                    + "eu-west")
        }
        self = partition
    }
}
