/// Newton's method with step halving, for a strictly convex function.
struct NewtonMethod {
    /// The point is found when no component of the gradient is larger than this.
    let tolerance: Double
    /// How many steps to try before giving up.
    let maximumIterations: Int

    /// What was found.
    struct Minimum {
        let point: [Double]
        let iterations: Int
    }

    /// Finds the minimum; throws ``ModelError`` when it does not within the allowed steps, and `CancellationError` before
    /// any evaluation when the task is cancelled.
    func minimum(from start: [Double], of function: ([Double]) -> Expansion) throws -> Minimum {
        var point = start
        var here = try evaluate(function, at: point)
        var iterations = 0
        while here.steepness > tolerance {
            guard iterations < maximumIterations, let factor = here.hessian.cholesky() else {
                throw notConverged(here, after: iterations)
            }
            let step = factor.solve(here.gradient)
            (point, here) = try descend(from: point, here, along: step, function, iterations: iterations)
            iterations += 1
        }
        return Minimum(point: point, iterations: iterations)
    }

    /// Goes the whole step, or half of it, or a quarter …, until the value does not grow, but for rounding.
    private func descend(
        from point: [Double], _ here: Expansion, along step: [Double], _ function: ([Double]) -> Expansion,
        iterations: Int
    ) throws -> ([Double], Expansion) {
        var length = 1.0
        while length > 1e-6 {
            let candidate = zip(point, step).map { $0 - length * $1 }
            let there = try evaluate(function, at: candidate)
            if there.value <= here.value + 1e-10 * abs(here.value) { return (candidate, there) }
            length /= 2
        }
        throw notConverged(here, after: iterations)
    }

    private func evaluate(_ function: ([Double]) -> Expansion, at point: [Double]) throws -> Expansion {
        try Task.checkCancellation()
        return function(point)
    }

    private func notConverged(_ here: Expansion, after iterations: Int) -> ModelError {
        ModelError(
            "Newton's method stopped after \(iterations) iterations with a gradient of \(here.steepness); "
                + "expected at most \(tolerance): give more weight to the penalty (l2), or leave features out")
    }
}
