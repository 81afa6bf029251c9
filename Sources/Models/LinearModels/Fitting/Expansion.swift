/// A function near a point, to the second order of its Taylor series.
struct Expansion {
    /// The value.
    var value: Double
    /// The first derivatives.
    var gradient: [Double]
    /// The second derivatives.
    var hessian: SymmetricMatrix

    /// The largest absolute component of the gradient.
    var steepness: Double {
        gradient.reduce(0) { $1.isNaN ? .infinity : max($0, abs($1)) }
    }
}
