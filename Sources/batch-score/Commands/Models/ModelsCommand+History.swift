import ArgumentParser
import Composition
import Domain
import UseCases

extension ModelsCommand {
    /// Shows when aliases were moved.
    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show which version each alias of a model pointed to, and since when.",
            discussion: """
                The registry records every promotion, also those of train and import: newest first. Times are in UTC. \
                backfill --model as-of scores with the versions that are listed here.

                Examples:
                  batch-score models history
                  batch-score models history nightly@champion
                  batch-score models history nightly/2 --json
                """)

        @OptionGroup var job: JobOptions

        @Argument(
            help:
                "The model: name for all its aliases, name@alias for one, name/version for one version; the configured model's name when not given."
        )
        var model: String?

        func run() async throws {
            try await Shell(output: job.output).run { shell in
                let records = try await Problems.records(job.configuration(), context: shell.context)
                let (name, isListed) = try choice(records.configuration.model.name)
                let promotions = try await records.models.promotions(of: name)
                if promotions.isEmpty { try await check(name, in: records) }
                return CommandResult(name, promotions.filter(isListed).reversed())
            }
        }

        /// The name of the model, and which of its promotions are listed.
        private func choice(_ configured: ModelName) throws -> (ModelName, (Promotion) -> Bool) {
            guard let model else { return (configured, { _ in true }) }
            if let name = ModelName(rawValue: model) { return (name, { _ in true }) }
            guard let reference = ModelReference(model) else {
                throw BatchError(.usage, "a model is named as name, name@alias or name/version")
            }
            switch reference.selector {
            case .alias(let alias): return (reference.name, { $0.alias == alias })
            case .version(let version): return (reference.name, { $0.version == version })
            }
        }

        /// Throws `noInput` when there is no model of a name.
        private func check(_ name: ModelName, in records: any JobRecords) async throws {
            guard try await records.models.history(of: name).isEmpty else { return }
            _ = try await records.modelProvider.resolve(ModelReference(name: name, selector: .version(1)))
        }
    }
}

extension CommandResult {
    fileprivate init(_ name: ModelName, _ promotions: [Promotion]) {
        var table = TextTable([("since", .left), ("alias", .left), ("model", .left)])
        for promotion in promotions {
            table.add([
                String("\(promotion.time)".prefix(19)), "@\(promotion.alias)", "\(name)/\(promotion.version)",
            ])
        }
        self.init(
            .done, lines: promotions.isEmpty ? ["no promotion of \(name) is recorded"] : table.lines,
            object: [
                ("name", .text("\(name)")), ("promotions", .list(promotions.map { $0.object(of: name) })),
            ])
    }
}

extension Promotion {
    fileprivate func object(of name: ModelName) -> JSONValue {
        .object([
            ("time", .text("\(time)")), ("alias", .text(alias)), ("model", .text("\(name)/\(version)")),
            ("digest", digest.map { .text($0.rawValue) } ?? .null),
        ])
    }
}
