extension OutputProfile {
    /// The statistics to compare with those of another run; nil when no row has a finite score.
    public func summary(of output: String) -> ScoreSummary? {
        guard finite > 0 else { return nil }
        return ScoreSummary(
            output: output, rows: rows, mean: sum / Double(finite), p05: quantile(0.05), p25: quantile(0.25),
            p50: quantile(0.5), p75: quantile(0.75), p95: quantile(0.95))
    }

    /// The score below which a share of the finite scores lies, accurate to the width of a bin: the middle of that bin.
    private func quantile(_ share: Double) -> Double {
        let wanted = share * Double(finite)
        let width = (range.upperBound - range.lowerBound) / Double(Self.binCount)
        var counted = 0
        for (bin, count) in bins.enumerated() {
            counted += count
            if count > 0, Double(counted) >= wanted { return range.lowerBound + (Double(bin) + 0.5) * width }
        }
        return range.upperBound
    }
}
