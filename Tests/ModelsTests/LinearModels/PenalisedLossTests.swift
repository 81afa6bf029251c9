import Domain
import Foundation
import Testing

@testable import Models

/// The packed accumulation, against the textbook formula on a matrix with every one-hot column written out.
@Suite("The loss that a linear model minimises")
struct PenalisedLossTests {
    private static let l2 = 0.7
    private static let labels = [1.0, 0, 0, 1, 1]
    private static let point = [0.3, -0.2, 0.5, 0.1, -0.4, 0.25, 0.6]
    /// Intercept, two numbers, two categories of one feature, two of another.
    private static let written: [[Double]] = [
        [1, 0.5, -1, 1, 0, 0, 1],
        [1, -1.5, 2, 0, 1, 0, 0],
        [1, 0, 0.25, 0, 0, 1, 0],
        [1, 3, -0.5, 1, 0, 1, 0],
        [1, -0.75, 1, 0, 1, 0, 1],
    ]
    private static let packed = PackedRows(
        DesignMatrix(
            columns: [
                .oneHot([0, 1, -1, 0, 1], width: 2), .dense([0.5, -1.5, 0, 3, -0.75]),
                .oneHot([1, -1, 0, 0, 1], width: 2), .dense([-1, 2, 0.25, -0.5, 1]),
            ], rowCount: 5), labels: labels)

    private static func dot(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }

    @Test("The value is the sum of log losses and half the weighted square of all but the intercept")
    func value() {
        let expected =
            zip(Self.written, Self.labels).reduce(0.0) { sum, row in
                let probability = 1 / (1 + exp(-Self.dot(row.0, Self.point)))
                return sum - log(row.1 == 1 ? probability : 1 - probability)
            } + Self.l2 / 2 * Self.dot(Self.point, Self.point) - Self.l2 / 2 * Self.point[0] * Self.point[0]
        let expansion = PenalisedLoss<LogisticLoss>(rows: Self.packed, l2: Self.l2).expanded(at: Self.point)
        #expect(abs(expansion.value - expected) < 1e-14)
    }

    @Test("The gradient is Xᵀ(p − y) + l2 · w")
    func gradient() {
        let expansion = PenalisedLoss<LogisticLoss>(rows: Self.packed, l2: Self.l2).expanded(at: Self.point)
        for index in Self.point.indices {
            var expected = index == 0 ? 0 : Self.l2 * Self.point[index]
            for (row, label) in zip(Self.written, Self.labels) {
                expected += (1 / (1 + exp(-Self.dot(row, Self.point))) - label) * row[index]
            }
            #expect(abs(expansion.gradient[index] - expected) < 1e-14, "component \(index)")
        }
    }

    @Test("The Hessian is Xᵀ diag(p(1 − p)) X + l2 · I")
    func hessian() {
        let expansion = PenalisedLoss<LogisticLoss>(rows: Self.packed, l2: Self.l2).expanded(at: Self.point)
        for index in Self.point.indices {
            for other in 0...index {
                var expected = index == other && index > 0 ? Self.l2 : 0
                for row in Self.written {
                    let probability = 1 / (1 + exp(-Self.dot(row, Self.point)))
                    expected += probability * (1 - probability) * row[index] * row[other]
                }
                let element = expansion.hessian.elements[index * Self.point.count + other]
                #expect(abs(element - expected) < 1e-14, "element \(index), \(other)")
            }
        }
    }

    @Test("With squared errors, value, gradient and Hessian are ½|Xw − y|², Xᵀ(Xw − y) and XᵀX, with the penalty")
    func squaredErrors() {
        let expansion = PenalisedLoss<SquaredLoss>(rows: Self.packed, l2: Self.l2).expanded(at: Self.point)
        let errors = zip(Self.written, Self.labels).map { Self.dot($0, Self.point) - $1 }
        let penalised = [0] + Self.point.dropFirst()
        let value = (Self.dot(errors, errors) + Self.l2 * Self.dot(penalised, penalised)) / 2
        #expect(abs(expansion.value - value) < 1e-14)
        for index in Self.point.indices {
            let column = Self.written.map { $0[index] }
            #expect(abs(expansion.gradient[index] - Self.dot(column, errors) - Self.l2 * penalised[index]) < 1e-14)
            for other in 0...index {
                let product = Self.dot(column, Self.written.map { $0[other] })
                let penalty = index == other && index > 0 ? Self.l2 : 0
                #expect(abs(expansion.hessian.elements[index * Self.point.count + other] - product - penalty) < 1e-14)
            }
        }
    }

    @Test("Weights come back in the order of the columns")
    func weights() {
        #expect(Self.packed.weights(of: [0, 1, 2, 3, 4, 5, 6]) == [[3, 4], [1], [5, 6], [2]])
    }

    @Test("The logistic function and its loss neither overflow nor lose the small end")
    func extremes() {
        #expect(Logistic.probability(1000) == 1)
        #expect(Logistic.probability(-1000) == 0)
        #expect(Logistic.probability(0) == 0.5)
        #expect(abs(Logistic.probability(-700) / exp(-700) - 1) < 1e-15)
        #expect(Logistic.loss(1000, label: 0) == 1000)
        #expect(Logistic.loss(-1000, label: 1) == 1000)
        #expect(abs(Logistic.loss(40, label: 1) / exp(-40) - 1) < 1e-12)
    }
}
