import AnyTable
import Domain
import Synchronization
import Tabular
public import UseCases

/// Writes the configuration of a job for a table, without code: inspects the table and the model, matches them,
/// registers the model, and writes a `job.yaml` that is ready to run.
public struct ColumnsInit: Sendable {
    /// The result.
    public struct Outcome: Sendable {
        /// How many columns are features.
        public let featureCount: Int
        /// The imported model; nil when there was none.
        public let imported: ImportOutcome?
        /// Whether a run has a model to score with.
        public var canRun: Bool { imported != nil }
    }

    private let draft: ColumnsDraft
    private let file: String
    private let context: RunContext

    /// Creates the step.
    ///
    /// - Parameter file: the configuration to write.
    public init(_ draft: ColumnsDraft, file: String, context: RunContext) {
        self.draft = draft
        self.file = file
        self.context = context
    }

    /// Writes the configuration, and registers the model under the alias `champion`.
    ///
    /// - Throws: `cannotCreate` when the file is there already; `noInput` for a missing table or model; `config` when they
    ///   do not fit. Then nothing is left behind.
    public func callAsFunction() async throws -> Outcome {
        // Before the work; it is written at the end.
        _ = try NewFile(file)
        let first = try configuration(ColumnsTemplate(draft: draft))
        let store = try StoreFactory().store(
            first.source.store, scores: try ColumnsPlan.scores(first), publication: .attach)
        let found = try await ColumnsPlan.columns(of: draft.table, in: store)
        let model = try await model()
        let entries =
            try model.map { try FeatureMatch($0.model.signature, columns: found, table: draft.table).entries }
            ?? ColumnsPlan(found: found, configuration: first).features(ColumnsPlan.allFeatures(found, first)).map {
                TableConfiguration.FeatureEntry(name: $0.name, column: nil, kind: $0.kind)
            }
        var template = ColumnsTemplate(draft: draft)
        template.features = entries
        template.columns = found
        try await look(store, found, model, &template)
        return try await finish(template, model)
    }

    /// Looks at the first rows: what kind of label there is, and between which numbers scores lie.
    private func look(
        _ store: any TableStore, _ found: [FoundColumn], _ model: TrainedModel?, _ template: inout ColumnsTemplate
    ) async throws {
        let configuration = try configuration(template)
        let plan = ColumnsPlan(found: found, configuration: configuration)
        let mapping = AnyTable(table: try plan.table(features: configuration.table.features), labels: try plan.labels())
        if let labels = mapping.labels {
            let source = try MappedLabels(store, beside: mapping.table, mapping: labels)
            let values = try await FirstChunk.values { body in
                try await source.readLabels(chunkRows: Self.lookedAtRows) { try body($0.values) }
            }
            template.isLabelBinary = (values ?? []).allSatisfy { $0.isNaN || $0 == 0 || $0 == 1 }
            if !template.isLabelBinary { template.observe((values ?? []).filter(\.isFinite), what: "labels") }
        }
        guard let model, !template.givesProbabilities(model) else { return }
        guard let name = ProblemName(rawValue: Problems.columns.rawValue) else { return }
        let problem = try mapping.problem(
            name: name, features: try plan.features(configuration.table.features), rules: [], label: nil)
        let features = try problem.features.select(model.model.signature)
        let source = MappedSource(store, table: mapping.table, mapping: mapping)
        let chunk = try await FirstChunk.values { body in
            try await source.read(.everything, after: nil, chunkRows: Self.lookedAtRows) { try body(try $0.decode()) }
        }
        guard let chunk else { return }
        let scores = try model.model.outputs(for: features.matrix(of: chunk.entities)).flatMap { $0 }
        template.observe(scores.filter(\.isFinite))
    }

    private func finish(_ template: ColumnsTemplate, _ model: TrainedModel?) async throws -> Outcome {
        let text = template.text
        let configuration = try JobConfiguration(text: text, file: file)
        let newFile = try NewFile(file)
        try newFile.write(text)
        var imported: ImportOutcome?
        if let model {
            let job = try await Problems.job(configuration, context: context)
            imported = try await job.importModel(
                model, as: configuration.model.name, alias: ModelReference.defaultAlias)
        }
        try newFile.commit()
        return Outcome(featureCount: template.features.count, imported: imported)
    }

    private func model() async throws -> TrainedModel? {
        guard let path = draft.model else { return nil }
        return try await ModelImport(path: path, goldenRows: draft.golden).model()
    }

    private func configuration(_ template: ColumnsTemplate) throws -> JobConfiguration {
        try JobConfiguration(text: template.text, file: file)
    }

    private static let lookedAtRows = 10_000
}

/// Reads the first chunk of something, and no more.
private enum FirstChunk {
    private struct Enough: Error {}

    static func values<Value: Sendable>(
        _ read: (@escaping @Sendable (Value) throws -> Void) async throws -> Void
    ) async throws -> Value? {
        let first = Mutex<Value?>(nil)
        do {
            try await read { value in
                first.withLock { $0 = value }
                throw Enough()
            }
        } catch is Enough {}
        return first.withLock { $0 }
    }
}
