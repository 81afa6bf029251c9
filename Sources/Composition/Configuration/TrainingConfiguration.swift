import Domain
public import UseCases

/// What to train, and on which days.
public struct TrainingConfiguration: Equatable, Sendable {
    /// The strategy.
    public var strategy: TrainingStrategy
    /// The strength of the penalty of a logistic regression.
    public var l2: Double
    /// The days and features.
    public var plan: TrainingPlan

    /// The plan of a configuration; nil when it has no `training.from`.
    init?(_ reader: SettingsReader, model: ModelName) throws {
        guard let from = try reader.day(.trainingFrom) else { return nil }
        strategy =
            try reader.value(.trainingStrategy, TrainingStrategy.rule, TrainingStrategy.init(rawValue:))
            ?? .logisticRegression
        l2 = try reader.number(.trainingL2, in: Double.leastNormalMagnitude...1e12, "a number above 0") ?? 1
        plan = try TrainingPlan(
            training: Self.range(from, try reader.day(.trainingUntil), .trainingUntil),
            evaluation: Self.range(
                try reader.day(.evaluationFrom), try reader.day(.evaluationUntil), .evaluationFrom),
            features: try reader.list(.trainingFeatures) ?? FlightFeatures.catalogue.names, name: model,
            alias: try reader.value(.trainingAlias, Slug.rule) { Slug.isValid($0) ? $0 : nil })
    }

    private static func range(
        _ first: CalendarDay?, _ last: CalendarDay?, _ setting: Setting
    ) throws -> ClosedRange<CalendarDay> {
        guard let first, let last else {
            throw BatchError(
                .config,
                "training needs training.from, training.until, evaluation.from and evaluation.until; "
                    + "\(setting.rawValue) or its partner is missing")
        }
        guard first <= last else {
            throw BatchError(.config, "\(setting.rawValue): a range of days begins on \(first) and ends on \(last)")
        }
        return first...last
    }
}
