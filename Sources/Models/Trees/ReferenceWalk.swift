/// Walks every row through every tree, split by split: slow, and plain enough to be seen to be right.
///
/// It is what ``TreeEnsemble`` is tested against.
struct ReferenceWalk: Sendable {
    let forest: Forest

    /// The margins of every row: a column for each output.
    func margins(of columns: [[Double]], rowCount: Int) -> [[Double]] {
        var sums = forest.sums.start.map { [Double](repeating: $0, count: rowCount) }
        for row in 0..<rowCount {
            let values = columns.map { forest.inputs.value($0[row]) }
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
            if value.isNaN || abs(value) <= Split.zeroThreshold { return split.missingGoesLeft }
        }
        switch split.test {
        case .atMost(let threshold): return value <= threshold
        case .never: return false
        case .oneOf(let codes): return forest.inputs.code(of: value).map(codes.contains) ?? false
        }
    }

    private func add(_ tree: Tree, leaf: Int, _ values: [Double], to add: (Int, Double) -> Void) {
        switch tree.leaves {
        case .scalars(let scalars, let output): add(output, scalars[leaf])
        case .vectors(let vectors):
            for (output, value) in vectors[leaf].enumerated() { add(output, value) }
        case .linear(let leaves, let output): add(output, leaves[leaf].value { values[$0] })
        }
    }
}
