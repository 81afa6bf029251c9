public import Domain

/// What to train on, and what to evaluate on.
public struct TrainingPlan: Equatable, Sendable {
    /// Which rows are for training and which for evaluation.
    public enum Split: Equatable, Sendable {
        /// Earlier partitions for training and later ones for evaluation, because the job will only ever score later
        /// rows.
        case time(training: ClosedRange<Partition>, evaluation: ClosedRange<Partition>)
        /// A share of all rows for evaluation, chosen by a hash of the key: the same rows each time.
        case keyHash(evaluationShare: Double)
    }

    /// How the rows are split.
    public var split: Split
    /// The features to train on; nil for all.
    public var features: [String]?
    /// The name to register the model under.
    public var name: ModelName
    /// The alias to point to it; nil for none.
    public var alias: String?

    /// Creates a plan.
    ///
    /// - Throws: `config` unless the evaluation begins after the training has ended, or its share lies between 0 and 1.
    public init(split: Split, features: [String]?, name: ModelName, alias: String?) throws {
        switch split {
        case .time(let training, let evaluation):
            guard training.upperBound < evaluation.lowerBound else {
                throw BatchError(
                    .config,
                    "training ends with \(training.upperBound) and evaluation begins with \(evaluation.lowerBound); "
                        + "evaluation must begin after training has ended (training.until, evaluation.from)")
            }
        case .keyHash(let share):
            guard share > 0, share < 1 else {
                throw BatchError(
                    .config, "the share of rows to evaluate on is \(share), expected more than 0 and less than 1")
            }
        }
        self.split = split
        self.features = features
        self.name = name
        self.alias = alias
    }
}

extension TrainingPlan.Split: CustomStringConvertible {
    /// The rows to train and to evaluate on, in words.
    public var description: String {
        switch self {
        case .time(let training, let evaluation):
            "\(training.lowerBound)/\(training.upperBound), evaluated on "
                + "\(evaluation.lowerBound)/\(evaluation.upperBound)"
        case .keyHash(let share): "all rows but a share of \(share), chosen by key, to evaluate on"
        }
    }
}
