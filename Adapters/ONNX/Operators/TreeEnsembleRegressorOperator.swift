import Models

/// TreeEnsembleRegressor: the sum of the trees for each target.
struct TreeEnsembleRegressorOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        let nodes = try EnsembleNodes(&node.attributes)
        let targets = try node.attributes.integer("n_targets") ?? 1
        guard (1...nodes.count).contains(targets) else {
            throw ModelError("n_targets is \(targets); expected one from 1 to the number of nodes")
        }
        let weights = try LeafWeights(&node.attributes, prefix: "target", outputCount: targets, nodes: nodes)
        let baseValues = try node.attributes.numbers("base_values") ?? []
        guard baseValues.isEmpty || baseValues.count == targets else {
            throw ModelError("it has \(baseValues.count) base_values; expected none or \(targets)")
        }
        // Where no tree adds to a target, onnxruntime gives 0 and not the base value.
        guard baseValues.isEmpty || targets == 1 || weights.isComplete(outputCount: targets, nodes: nodes) else {
            throw ModelError(
                "a leaf lacks the weight of a target that has a base value; expected weights of all \(targets) targets "
                    + "in every leaf, or no base_values")
        }
        try node.attributes.noPostTransform()
        let function = try node.attributes.text("aggregate_function") ?? "SUM"
        guard function == "SUM" || function == "AVERAGE" else {
            throw ModelError("aggregate_function \(function) is not supported; expected SUM or AVERAGE")
        }
        let forest = try Forest(nodes: nodes, weights: weights, outputCount: targets, reading: slot, into: &builder)
        return [
            .slot(
                try builder.add(trees: forest, baseValues: baseValues, averaged: function == "AVERAGE", reading: slot))
        ]
    }
}
