import Domain
import UseCases

/// What to train, and on which rows.
public struct TrainingConfiguration: Equatable, Sendable {
    /// The strategy; nil for the simplest one that fits the label.
    public var strategy: TrainingStrategy?
    /// The strength of the penalty of a regression.
    public var l2: Double
    /// The partitions to train on: the first and the last label.
    public var training: LabelRange?
    /// The partitions to evaluate on.
    public var evaluation: LabelRange?
    /// The share of rows to evaluate on, where partitions do not follow each other in time.
    public var evaluationShare: Double
    /// The features to train on; nil for all.
    public var features: [String]?
    /// The alias that a trained model gets; nil for none.
    public var alias: String?

    /// The labels of a first and a last partition.
    public struct LabelRange: Equatable, Sendable {
        /// The first partition.
        public var first: String
        /// The last partition.
        public var last: String
    }

    init(_ reader: SettingsReader) throws {
        strategy = try reader.value(.trainingStrategy, TrainingStrategy.rule, TrainingStrategy.init(rawValue:))
        l2 = try reader.number(.trainingL2, in: Double.leastNormalMagnitude...1e12, "a number above 0") ?? 1
        training = try Self.range(reader, .trainingFrom, .trainingUntil)
        evaluation = try Self.range(reader, .evaluationFrom, .evaluationUntil)
        evaluationShare =
            try reader.value(.evaluationShare, "a share between 0 and 1") { text in
                Double(text).flatMap { $0 > 0 && $0 < 1 ? $0 : nil }
            } ?? Self.defaultShare
        features = try reader.list(.trainingFeatures)
        alias = try reader.value(.trainingAlias, Slug.rule) { Slug.isValid($0) ? $0 : nil }
    }

    /// The default share of rows to evaluate on.
    public static let defaultShare = 0.2

    private static func range(
        _ reader: SettingsReader, _ first: Setting, _ last: Setting
    ) throws -> LabelRange? {
        switch (try reader.text(first), try reader.text(last)) {
        case (let first?, let last?): return LabelRange(first: first, last: last)
        case (nil, nil): return nil
        default:
            throw BatchError(
                .config, "\(first.rawValue) and \(last.rawValue) belong together, and one of them is missing")
        }
    }

    /// The plan for a table that is cut into partitions by a scheme.
    ///
    /// - Throws: `config` when the partitions to train and to evaluate on are missing, or are none of the scheme.
    func plan(for scheme: PartitionScheme, model: ModelName) throws -> TrainingPlan {
        guard scheme.isTimeLike else {
            return try TrainingPlan(
                split: .keyHash(evaluationShare: evaluationShare), features: features, name: model, alias: alias)
        }
        guard let training, let evaluation else {
            throw BatchError(
                .config,
                "training needs training.from, training.until, evaluation.from and evaluation.until, each "
                    + scheme.labelForm)
        }
        return try TrainingPlan(
            split: .time(
                training: Self.partitions(training, scheme, .trainingFrom),
                evaluation: Self.partitions(evaluation, scheme, .evaluationFrom)),
            features: features, name: model, alias: alias)
    }

    private static func partitions(
        _ range: LabelRange, _ scheme: PartitionScheme, _ setting: Setting
    ) throws -> ClosedRange<Partition> {
        guard let first = scheme.partition(range.first), let last = scheme.partition(range.last) else {
            throw BatchError(
                .config,
                "\(setting.rawValue): a range from \(range.first) to \(range.last), expected \(scheme.labelForm)")
        }
        guard first <= last else {
            throw BatchError(.config, "\(setting.rawValue): a range begins with \(first) and ends with \(last)")
        }
        return first...last
    }
}
