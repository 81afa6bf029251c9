import Models

/// TreeEnsembleClassifier: the sum of the trees for each class, then its post_transform. The label is not computed.
///
/// For two classes, a file may have weights of only one. They are those of the second class, although their id is 0; the
/// first class gets 1 − p if no weight is negative, and −p otherwise. The specification leaves this open; onnxruntime does
/// it so.
struct TreeEnsembleClassifierOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        let classes = try node.attributes.classCount("classlabels_int64s", "classlabels_strings")
        let nodes = try EnsembleNodes(&node.attributes)
        let weights = try LeafWeights(&node.attributes, prefix: "class", outputCount: classes, nodes: nodes)
        let baseValues = try node.attributes.numbers("base_values") ?? []
        let kind = try node.attributes.postTransform()
        let isOneColumn = classes == 2 && weights.outputs == [0]
        let outputs = isOneColumn ? 1 : classes
        try check(weights, baseValues, classes: classes, nodes: nodes)
        guard !isOneColumn || kind != .softmax else {
            throw ModelError(
                "post_transform SOFTMAX of the weights of one class is not supported; expected LOGISTIC or NONE")
        }
        let forest = try Forest(nodes: nodes, weights: weights, outputCount: outputs, reading: slot, into: &builder)
        var sums = try builder.add(trees: forest, baseValues: baseValues, reading: slot)
        if isOneColumn {
            let step = SecondClass(isProbability: weights.areAllPositive && kind == .none)
            sums = try builder.add(step, reading: [sums], type: .float, shape: .matrix(2))
        }
        return [nil, .slot(try builder.transform(sums, kind))]
    }

    private func check(_ weights: LeafWeights, _ baseValues: [Double], classes: Int, nodes: EnsembleNodes) throws {
        let limit: Int
        if classes > 2 {
            limit = classes
        } else if weights.outputs == [0] {
            limit = 1
        } else {
            // onnxruntime takes base values in ways of its own here, and a row without a weight of the second class as well.
            limit = 0
            guard weights.isComplete(outputCount: classes, nodes: nodes) else {
                throw ModelError(
                    "a leaf lacks a weight; expected weights of class 0 only, or of both classes in every leaf")
            }
        }
        guard baseValues.isEmpty || baseValues.count == limit else {
            throw ModelError(
                "it has \(baseValues.count) base_values; expected \(limit == 0 ? "none" : "none or \(limit)")")
        }
    }
}

/// Puts the first class before the second one.
private struct SecondClass: Step {
    /// Whether the sums are probabilities of the second class.
    let isProbability: Bool

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        let second = inputs[0].numbers[0]
        return .numbers([second.map { isProbability ? ElementType.float.rounded(1 - $0) : -$0 }, second])
    }
}
