import Foundation

/// What LightGBM's `predict` does with the sums of the leaves.
///
/// A random forest (`boosting=rf`) averages; LightGBM does so only on the way to the response, so its raw scores are sums.
struct LightGBMLink: Link {
    /// What becomes of an average, or of a sum.
    enum Transform: Equatable {
        /// Nothing.
        case identity
        /// Its square, with its sign: the inverse of `reg_sqrt`.
        case signedSquare
        /// e to it.
        case exponential
        /// ln(1 + e to it).
        case softplus
        /// 1 / (1 + e to minus it times a parameter).
        case logistic(Double)
        /// The same for each of several outputs.
        case logisticOfEach(Double)
        /// Each output's share, as e to it, of all.
        case softmax

        /// Whether it is for several outputs.
        var takesSeveral: Bool {
            switch self {
            case .logisticOfEach, .softmax: true
            default: false
            }
        }
    }

    let outputCount: Int
    /// How many iterations are averaged; nil where the sums count.
    let averagedIterations: Int?
    /// What becomes of an average, or of a sum.
    let transform: Transform

    func response(of margins: [[Double]]) -> [[Double]] {
        var columns = margins
        if let averagedIterations { columns.transformEach { $0 / Double(averagedIterations) } }
        switch transform {
        case .identity: break
        case .signedSquare: columns.transformEach { ($0 > 0 ? 1 : $0 < 0 ? -1 : 0) * $0 * $0 }
        case .exponential: columns.transformEach { exp($0) }
        case .softplus: columns.transformEach { log1p(exp($0)) }
        case .logistic(let scale), .logisticOfEach(let scale): columns.transformEach { 1 / (1 + exp(-scale * $0)) }
        case .softmax: Self.softmax(&columns)
        }
        return columns
    }

    /// Subtracts the greatest of a row first, and adds up in the order of the outputs, as the library does.
    private static func softmax(_ columns: inout [[Double]]) {
        for row in columns.first?.indices ?? 0..<0 {
            var greatest = columns[0][row]
            // Not `max`: where one is NaN, the order of the comparison counts.
            for column in columns.dropFirst() { greatest = column[row] < greatest ? greatest : column[row] }
            var sum = 0.0
            for output in columns.indices {
                let share = exp(columns[output][row] - greatest)
                columns[output][row] = share
                sum += share
            }
            for output in columns.indices { columns[output][row] /= sum }
        }
    }
}

extension [[Double]] {
    /// Changes every number in place.
    fileprivate mutating func transformEach(_ transform: (Double) -> Double) {
        for column in indices {
            for row in self[column].indices { self[column][row] = transform(self[column][row]) }
        }
    }
}
