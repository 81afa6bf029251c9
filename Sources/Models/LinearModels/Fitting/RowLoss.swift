/// The loss of one row as a function of its weighted sum.
protocol RowLoss {
    /// The loss and its derivatives.
    static func expanded(at sum: Double, label: Double) -> RowExpansion
}

/// A row's loss near a weighted sum, to the second order of its Taylor series.
struct RowExpansion {
    /// The loss.
    var value: Double
    /// The first derivative.
    var slope: Double
    /// The second derivative.
    var curvature: Double
}
