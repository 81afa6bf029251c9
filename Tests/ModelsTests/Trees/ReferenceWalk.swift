import ModelFixtures

@testable import Models

/// Walks every row through every tree, split by split: slow, and plain enough to be seen to be right.
///
/// It is what ``TreeEnsemble`` is tested against, and so shares with it only the forest: how values are rounded, cut off to
/// codes and put into linear leaves is written here once more.
struct ReferenceWalk: Sendable {
    let forest: Forest

    /// The margins of every row: a column for each output.
    func margins(of columns: [[Double]], rowCount: Int) -> [[Double]] {
        var sums = forest.sums.start.map { [Double](repeating: $0, count: rowCount) }
        for row in 0..<rowCount {
            let values = columns.map { input($0[row]) }
            for tree in forest.trees {
                add(tree, leaf: leaf(of: tree, for: values), values) { output, value in
                    let sum = sums[output][row] + value
                    sums[output][row] = forest.sums.areSinglePrecision ? Double(Float(sum)) : sum
                }
            }
        }
        return sums
    }

    private func leaf(of tree: Tree, for values: [Double]) -> Int {
        var child = tree.splits.isEmpty ? Tree.Child.leaf(0) : .split(0)
        while true {
            switch child {
            case .leaf(let index): return index
            case .split(let index):
                let split = tree.splits[index]
                child = goesLeft(split, values[split.feature]) ? split.left : split.right
            }
        }
    }

    private func goesLeft(_ split: Split, _ value: Double) -> Bool {
        var value = value
        switch split.missing {
        case .none: if value.isNaN { value = 0 }
        case .nan: if value.isNaN { return split.missingGoesLeft }
        case .nanOrZero:
            if value.isNaN || isZero(value) { return split.missingGoesLeft }
        }
        switch split.test {
        case .atMost(let threshold): return value <= threshold
        case .never: return false
        case .oneOf(let codes): return codes.contains { Double($0) == category(of: value) }
        }
    }

    private func add(_ tree: Tree, leaf: Int, _ values: [Double], to add: (Int, Double) -> Void) {
        switch tree.leaves {
        case .scalars(let scalars, let output): add(output, scalars[leaf])
        case .vectors(let vectors):
            for (output, value) in vectors[leaf].enumerated() { add(output, value) }
        case .linear(let leaves, let output): add(output, self.value(of: leaves[leaf], values))
        }
    }

    private func input(_ value: Double) -> Double {
        forest.inputs.areSinglePrecision ? Double(Float(value)) : value
    }

    /// The value without its fraction; NaN, which is no code, for fractions below 0 where those are no category.
    private func category(of value: Double) -> Double {
        let whole = value.rounded(.towardZero)
        return value < 0 && whole == 0 && !forest.inputs.fractionsBelowZeroAreZero ? .nan : whole
    }

    private func value(of leaf: LinearLeaf, _ values: [Double]) -> Double {
        if leaf.terms.contains(where: { values[$0.feature].isNaN }) { return leaf.fallback }
        return leaf.terms.reduce(leaf.constant) { sum, term in
            let value = values[term.feature]
            return sum + term.coefficient * (isZero(value) ? 0 : value)
        }
    }

    /// LightGBM's `kZeroThreshold` is 1e-35f: 0x0554AD2E.
    private func isZero(_ value: Double) -> Bool {
        abs(value) <= Double(Float(bitPattern: 0x0554_AD2E))
    }
}
