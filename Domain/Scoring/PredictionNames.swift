/// What the columns of predictions are called, where they are written and where they are read.
public enum PredictionNames {
    /// `score`, or `score_0`, `score_1` … for several.
    public static func names(count: Int) -> [String] {
        count == 1 ? ["score"] : (0..<count).map { "score_\($0)" }
    }
}
