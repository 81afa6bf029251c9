/// What the numbers of a prediction mean.
public enum PredictionScale: Sendable {
    /// What the trainer's `predict` returns: probabilities of a classifier, expected values of a regression.
    case response
    /// What the model sums up before its last step: log-odds of a classifier. The same as the response where there is no
    /// such step.
    case margin
}
