import Models

/// What the trees of an ensemble add up to.
struct TreeSums: Step {
    let ensemble: TreeEnsemble

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        .numbers(ensemble.margins(of: inputs[0].numbers, rowCount: batch.rowCount))
    }
}

extension ProgramBuilder {
    /// Adds trees, and the base values after them, as onnxruntime does.
    mutating func add(
        trees forest: Forest, baseValues: [Double], averaged: Bool = false, reading slot: Slot
    ) throws -> Slot {
        treeCount += forest.trees.count
        leafCount += forest.leafCount
        let type: ElementType = slot.type.isSinglePrecision ? .float : .double
        let shape = Shape.matrix(forest.outputCount)
        let sums = try add(TreeSums(ensemble: TreeEnsemble(forest)), reading: [slot], type: type, shape: shape)
        let divisor = averaged ? Double(forest.trees.count) : 1
        guard !baseValues.isEmpty || averaged || type == .double else { return sums }
        let step = ColumnMap { sum, column in
            let mean = type.rounded(sum / divisor)
            // Scores are floats, whatever the sums are.
            return ElementType.float.rounded(baseValues.isEmpty ? mean : mean + baseValues[column])
        }
        return try add(step, reading: [sums], type: .float, shape: shape)
    }
}
