import Domain
import Foundation
import Models

/// The last step of LightGBM's `predict`, from the sums of the leaves to the response.
///
/// A random forest (`boosting=rf`) averages its trees. LightGBM averages only for the response: raw scores are sums.
struct LightGBMLink: Link {
    /// The function that turns sums (or averages) into the response.
    enum Transform: Equatable {
        /// x.
        case identity
        /// x², with the sign of x: the inverse of `reg_sqrt`.
        case signedSquare
        /// eˣ.
        case exponential
        /// ln(1 + eˣ).
        case softplus
        /// 1 / (1 + e^(−a·x)), with the parameter a.
        case logistic(Double)
        /// The same function for each of several outputs.
        case logisticOfEach(Double)
        /// eˣ divided by the sum of eˣ over all outputs.
        case softmax

        /// Whether it applies to several outputs.
        var takesSeveral: Bool {
            switch self {
            case .logisticOfEach, .softmax: true
            default: false
            }
        }
    }

    /// The number of sums of each row.
    let outputCount: Int
    /// The number of iterations that are averaged; nil if the sums are used.
    let averagedIterations: Int?
    /// The function that turns sums (or averages) into the response.
    let transform: Transform

    /// The outputs have no names of their own. Only `softmax` gives probabilities that sum to 1: one-vs-all does not.
    var outputs: ModelOutputs {
        .numbered(outputCount, areClassProbabilities: transform == .softmax && outputCount > 1)
    }

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

    /// Subtracts the largest number of a row first and adds up in the order of the outputs, like the library.
    private static func softmax(_ columns: inout [[Double]]) {
        for row in columns.first?.indices ?? 0..<0 {
            var greatest = columns[0][row]
            // Not `max`: with NaN, the order of the comparison matters.
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
