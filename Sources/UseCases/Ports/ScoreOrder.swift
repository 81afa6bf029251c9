/// In which order published scores are read.
public enum ScoreOrder: Sendable {
    /// By key, ascending.
    case byKey
    /// By the first output, descending; rows without a score come last, and of equal scores the lower key first.
    case highestFirst
}
