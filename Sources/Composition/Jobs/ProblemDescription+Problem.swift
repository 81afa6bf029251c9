import Domain
import Tabular

extension ProblemDescription {
    /// The description of a problem whose entities are in a table.
    init<Entity>(_ problem: ScoringProblem<Entity>, _ table: TableSpecification) {
        let definition = (problem.definition + table.definition).joined(separator: "\n")
        self.init(
            identity: ProblemIdentity(
                name: problem.name, version: problem.version, digest: SHA256Digest.of(definition)),
            label: problem.label, scheme: table.partitions, order: table.partitionOrder,
            keyColumns: table.keys.map(\.name),
            features: problem.features.features.map {
                Feature(name: $0.name, kind: $0.kind, summary: $0.summary)
            },
            highlights: problem.highlights.map { ($0.title, $0.isFigure) })
    }
}
