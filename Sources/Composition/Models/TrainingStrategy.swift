import Domain
import Models
import UseCases

/// The strategies that can be trained here. To add one, add its file to `Models` and a case here.
public enum TrainingStrategy: String, CaseIterable, Sendable {
    /// The same score for every flight: the share of late ones. What any other strategy has to beat.
    case baseRate = "base_rate"
    /// A logistic regression with L2 penalty.
    case logisticRegression = "logistic_regression"

    static let rule = allCases.map(\.rawValue).joined(separator: " or ")

    /// The trainer of this strategy.
    func trainer(l2: Double) throws -> any ModelTrainer {
        switch self {
        case .baseRate:
            let strategy = BaseRate()
            return StrategyTrainer { try strategy.fit($0, labels: $1) }
        case .logisticRegression:
            let strategy = try LogisticRegression(l2: l2)
            return StrategyTrainer { try strategy.fit($0, labels: $1) }
        }
    }
}
