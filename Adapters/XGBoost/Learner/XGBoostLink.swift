import Domain
import Foundation
import Models

/// The last step of XGBoost's `predict`, in `Float` and in the library's own order.
struct XGBoostLink: Link {
    private let response: XGBoostObjective.Response
    private let marginCount: Int

    /// The last step of an objective, for a number of margins.
    init(_ objective: XGBoostObjective, marginCount: Int) {
        response = objective.response
        self.marginCount = marginCount
    }

    /// The outputs have no names of their own. Only `multi:softprob` gives probabilities that sum to 1.
    var outputs: ModelOutputs {
        .numbered(
            response == .argmax ? 1 : marginCount, areClassProbabilities: response == .softmax && marginCount > 1)
    }

    func response(of margins: [[Double]]) -> [[Double]] {
        switch response {
        case .identity: margins
        case .sigmoid: margins.map { $0.map { Double(Self.sigmoid(Float($0))) } }
        case .exponential: margins.map { $0.map { Double(expf(Float($0))) } }
        case .step: margins.map { $0.map { $0 > 0 ? 1 : 0 } }
        case .softmax: Self.softmax(margins)
        case .argmax: [Self.argmax(margins)]
        }
    }

    /// The library stops at 88.7, below which e^x is still a `Float`.
    private static func sigmoid(_ margin: Float) -> Float {
        1 / (1 + expf(min(-margin, 88.7)))
    }

    /// Relative to the largest margin; the sum is a `Double` that is rounded once.
    private static func softmax(_ margins: [[Double]]) -> [[Double]] {
        guard var largest = margins.first else { return [] }
        for column in margins.dropFirst() {
            for (row, margin) in column.enumerated() { largest[row] = max(largest[row], margin) }
        }
        let powers = margins.map { zip($0, largest).map { Double(expf(Float($0) - Float($1))) } }
        var sums = [Double](repeating: 0, count: largest.count)
        for column in powers {
            for (row, power) in column.enumerated() { sums[row] += power }
        }
        return powers.map { zip($0, sums).map { Double(Float($0) / Float($1)) } }
    }

    private static func argmax(_ margins: [[Double]]) -> [Double] {
        guard var largest = margins.first else { return [] }
        var classes = [Double](repeating: 0, count: largest.count)
        for (index, column) in margins.enumerated().dropFirst() {
            for (row, margin) in column.enumerated() where margin > largest[row] {
                largest[row] = margin
                classes[row] = Double(index)
            }
        }
        return classes
    }
}
