/// The summary statistics of one output of a run, kept in the ledger for comparison with the next run.
public struct ScoreSummary: Equatable, Sendable {
    /// The name of the output.
    public var output: String
    /// How many rows there are.
    public var rows: Int
    /// The mean of the finite scores.
    public var mean: Double
    /// The score below which 5 % of the finite scores lie.
    public var p05: Double
    /// The score below which 25 % of the finite scores lie.
    public var p25: Double
    /// The median.
    public var p50: Double
    /// The score below which 75 % of the finite scores lie.
    public var p75: Double
    /// The score below which 95 % of the finite scores lie.
    public var p95: Double

    /// Creates a summary.
    public init(
        output: String = "score", rows: Int, mean: Double, p05: Double, p25: Double, p50: Double, p75: Double,
        p95: Double
    ) {
        self.output = output
        self.rows = rows
        self.mean = mean
        self.p05 = p05
        self.p25 = p25
        self.p50 = p50
        self.p75 = p75
        self.p95 = p95
    }

    /// The quantiles with their names.
    public var quantiles: [(name: String, value: Double)] {
        [("p05", p05), ("p25", p25), ("p50", p50), ("p75", p75), ("p95", p95)]
    }
}
