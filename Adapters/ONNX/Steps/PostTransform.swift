import Foundation
import Models

/// The last step of a classifier: the attribute `post_transform`, and the operators Sigmoid and Softmax.
struct PostTransform: Step {
    /// The transforms that are supported.
    enum Kind: String, CaseIterable, Sendable {
        case none = "NONE"
        case logistic = "LOGISTIC"
        case softmax = "SOFTMAX"
    }

    let kind: Kind
    /// The type that results are rounded to.
    let type: ElementType

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let columns = inputs[0].numbers
        switch kind {
        case .none: return .numbers(columns)
        case .logistic: return .numbers(columns.map { $0.map { type.rounded(Logistic.probability($0)) } })
        case .softmax: return .numbers(softmax(columns, rowCount: batch.rowCount))
        }
    }

    /// Subtracts the largest number first, so that no power is infinite.
    private func softmax(_ columns: [[Double]], rowCount: Int) -> [[Double]] {
        var largest = [Double](repeating: -.infinity, count: rowCount)
        for column in columns {
            for row in largest.indices { largest[row] = max(largest[row], column[row]) }
        }
        let powers = columns.map { zip($0, largest).map { type.rounded(exp(type.rounded($0 - $1))) } }
        var sums = [Double](repeating: 0, count: rowCount)
        for column in powers {
            for row in sums.indices { sums[row] = type.rounded(sums[row] + column[row]) }
        }
        return powers.map { zip($0, sums).map { type.rounded($0 / $1) } }
    }
}
