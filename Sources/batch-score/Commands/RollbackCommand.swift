import ArgumentParser
import Composition
import Domain
import UseCases

/// Puts the scores back that a partition had before.
struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Put the scores back that a partition had before its last publication.",
        discussion: """
            The run that was superseded last is published again, in one transaction, and the ledger records it. A second \
            rollback undoes the first. The alias of the model is not moved: unless you move it, the next run of the \
            partition scores it with the newer model again.

            Examples:
              batch-score rollback --partition 2013-12-24
              batch-score rollback --partition 2013-12-24 --json
            """)

    @OptionGroup var job: JobOptions

    @Option(help: ArgumentHelp("The partition: 2013-12-24, 2013-12, eu-west …", valueName: "label"))
    var partition: String

    func run() async throws {
        try await Shell(output: job.output).run(.work) { shell in
            let records = try await Problems.records(job.configuration(), context: shell.context)
            let outcome = try await records.rollBack(Partition(checking: partition))
            // The registry is only asked for advice: without it, the scores are back all the same.
            let next = try? await records.modelProvider.resolve(records.configuration.model)
            return CommandResult(outcome, reference: records.configuration.model, next: next)
        }
    }
}

extension CommandResult {
    /// The result of a rollback.
    ///
    /// - Parameters:
    ///   - reference: how the configuration names its model.
    ///   - next: the version behind it, which the next run scores with; nil when there is none.
    fileprivate init(_ outcome: RollBack.Outcome, reference: ModelReference, next: ModelIdentity?) {
        let run = outcome.record
        let model = run.recipe.model
        var lines = ["run \(run.id) of \(run.partition) is published again: model \(model)"]
        if let replaced = outcome.replaced {
            lines.append(
                "  run \(replaced.id), model \(replaced.recipe.model), is superseded; \(Self.rows(outcome.replacedState))"
            )
        }
        if let next, next != model {
            lines.append(
                "  \(reference) is still \(next), with which the next run scores; \(Self.advice(reference, model))")
        }
        self.init(
            .published, lines: lines,
            object: [
                ("run", RunView(run).object),
                ("superseded", outcome.replaced.map { RunView($0).object } ?? .null),
                ("superseded_intact", outcome.replacedState.map { .flag($0 == .intact) } ?? .null),
                ("model_reference", .text("\(reference)")), ("next_model", next.map { .text("\($0)") } ?? .null),
            ])
    }

    private static func rows(_ state: PublicationState?) -> String {
        switch state {
        case .missing: "none of its rows was there, so it cannot be put back again"
        case .changed(let difference): "somebody had changed its rows (\(difference)), so it cannot be put back again"
        case .intact, nil: "its rows are kept"
        }
    }

    private static func advice(_ reference: ModelReference, _ model: ModelIdentity) -> String {
        guard case .alias(let alias) = reference.selector, reference.name == model.name else {
            return "to score with the old one, set models.model to \(model.name)/\(model.version)"
        }
        return "to move the alias: batch-score models promote \(model.name)/\(model.version) \(alias)"
    }
}
