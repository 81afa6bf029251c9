/// Labels in descending order of their scores; rows of the same score form one step.
struct Ranking {
    /// A step of the ranking.
    private struct Step {
        var positives = 0
        var negatives = 0
    }

    private let steps: [Step]
    let positives: Int
    let negatives: Int

    init(scores: [Double], labels: [Bool]) {
        var steps: [Step] = []
        var previous: Double?
        for index in scores.indices.sorted(by: { scores[$0] > scores[$1] }) {
            if scores[index] != previous { steps.append(Step()) }
            previous = scores[index]
            if labels[index] { steps[steps.count - 1].positives += 1 } else { steps[steps.count - 1].negatives += 1 }
        }
        self.steps = steps
        positives = steps.reduce(0) { $0 + $1.positives }
        negatives = steps.reduce(0) { $0 + $1.negatives }
    }

    /// The share of pairs of a positive and a negative row that are ranked correctly, with ties counted half (Mann and
    /// Whitney).
    var areaUnderCurve: Double? {
        guard positives > 0, negatives > 0 else { return nil }
        var above = 0
        var pairs = 0.0
        for step in steps {
            pairs += Double(step.negatives) * (Double(above) + Double(step.positives) / 2)
            above += step.positives
        }
        return pairs / (Double(positives) * Double(negatives))
    }

    /// The sum over the steps of precision times the recall gained, as scikit-learn's `average_precision_score`.
    var averagePrecision: Double? {
        guard positives > 0 else { return nil }
        var (found, seen, sum) = (0, 0, 0.0)
        for step in steps {
            found += step.positives
            seen += step.positives + step.negatives
            sum += Double(found) / Double(seen) * Double(step.positives)
        }
        return sum / Double(positives)
    }
}
