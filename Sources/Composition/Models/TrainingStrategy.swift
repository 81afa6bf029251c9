import Domain
import Models
import UseCases

/// The strategies that can be trained here. To add one, add its file to `Models` and a case here.
public enum TrainingStrategy: String, CaseIterable, Sendable {
    /// The same score for every row: the mean of the labels. What any other strategy has to beat.
    case baseRate = "base_rate"
    /// A logistic regression with L2 penalty, for binary labels.
    case logisticRegression = "logistic_regression"
    /// A ridge regression, for labels that are numbers.
    case ridge

    static let rule = allCases.map(\.rawValue).joined(separator: " or ")

    /// The simplest strategy that learns from features.
    static func standard(for label: LabelKind) -> TrainingStrategy { label.isBinary ? .logisticRegression : .ridge }

    /// The trainer of this strategy.
    ///
    /// - Throws: `config` when the strategy does not fit the label.
    func trainer(l2: Double, label: LabelKind) throws -> any ModelTrainer {
        switch self {
        case .baseRate:
            let strategy = BaseRate()
            return StrategyTrainer { try strategy.fit($0, labels: $1) }
        case .logisticRegression:
            guard label.isBinary else { throw misfit(label, needs: "a binary label; ridge is for numbers") }
            let strategy = try LogisticRegression(l2: l2)
            return StrategyTrainer { try strategy.fit($0, labels: $1) }
        case .ridge:
            guard !label.isBinary else {
                throw misfit(label, needs: "a label that is a number; logistic_regression is for binary labels")
            }
            let strategy = try RidgeRegression(l2: l2)
            return StrategyTrainer { try strategy.fit($0, labels: $1) }
        }
    }

    private func misfit(_ label: LabelKind, needs: String) -> BatchError {
        BatchError(
            .config,
            "training.strategy is \(rawValue), but \"\(label.name)\" is another kind of label; it needs \(needs)")
    }
}
