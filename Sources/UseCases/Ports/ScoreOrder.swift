/// The order in which published scores are read.
public enum ScoreOrder: Sendable {
    /// By key, ascending.
    case byKey
    /// By the first output, descending; rows without a score come last, and among equal scores the lower key comes
    /// first.
    case highestFirst
}
