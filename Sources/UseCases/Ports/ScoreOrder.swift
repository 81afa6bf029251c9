/// In which order published scores are read.
public enum ScoreOrder: Sendable {
    /// By key, ascending.
    case byKey
    /// By score, descending; of equal scores, the lower key first.
    case highestFirst
}
