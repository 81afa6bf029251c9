/// The names of prediction columns, for writing and for reading them.
public enum PredictionNames {
    /// `score`, or `score_0`, `score_1` … for several.
    public static func names(count: Int) -> [String] {
        count == 1 ? ["score"] : (0..<count).map { "score_\($0)" }
    }
}
