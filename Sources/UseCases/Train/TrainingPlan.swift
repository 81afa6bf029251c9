public import Domain

/// What to train on, and what to evaluate on: days before and days after, never mixed, since tomorrow's flights are all
/// that the job will ever score.
public struct TrainingPlan: Equatable, Sendable {
    /// The first and last day to learn from.
    public var training: ClosedRange<CalendarDay>
    /// The first and last day to evaluate on.
    public var evaluation: ClosedRange<CalendarDay>
    /// The features to offer to the model.
    public var features: [String]
    /// The name to register the model under.
    public var name: ModelName
    /// The alias to point to it; nil for none.
    public var alias: String?

    /// A plan by its parts; throws `config` unless the evaluation lies after the training.
    public init(
        training: ClosedRange<CalendarDay>, evaluation: ClosedRange<CalendarDay>, features: [String], name: ModelName,
        alias: String?
    ) throws {
        guard training.upperBound < evaluation.lowerBound else {
            throw BatchError(
                .config,
                "training ends on \(training.upperBound) and evaluation begins on \(evaluation.lowerBound); "
                    + "evaluation must begin after training has ended (training.until, evaluation.from)")
        }
        self.training = training
        self.evaluation = evaluation
        self.features = features
        self.name = name
        self.alias = alias
    }
}
