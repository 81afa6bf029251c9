/// How well a model does on rows whose labels are known.
public enum Evaluation: Equatable, Sendable {
    /// The evaluation for a binary label.
    case binary(BinaryEvaluation)
    /// The evaluation for a numeric label.
    case numeric(NumericEvaluation)

    /// Evaluates scores; nil when there are none, or not as many as labels.
    ///
    /// - Parameters:
    ///   - scores: what the model gave.
    ///   - labels: the true values; 1 and 0 for a binary label.
    ///   - kind: what the labels are.
    public init?(scores: [Double], labels: [Double], of kind: LabelKind) {
        let evaluation: Evaluation? =
            switch kind {
            case .binary: BinaryEvaluation(scores: scores, labels: labels.map { $0 != 0 }).map(Evaluation.binary)
            case .number: NumericEvaluation(scores: scores, labels: labels).map(Evaluation.numeric)
            }
        guard let evaluation else { return nil }
        self = evaluation
    }

    /// How many rows were evaluated.
    public var rows: Int {
        switch self {
        case .binary(let evaluation): evaluation.rows
        case .numeric(let evaluation): evaluation.rows
        }
    }

    /// The metrics, by the names under which registries and trackers store them.
    public var metrics: [String: Double] {
        switch self {
        case .binary(let evaluation): evaluation.metrics
        case .numeric(let evaluation): evaluation.metrics
        }
    }
}
