import Models

extension Tree {
    /// Creates a tree from its part of the file.
    ///
    /// - Parameters:
    ///   - tree: its part of the file.
    ///   - output: the output that it adds to; ignored if its leaves have a value for each output.
    ///   - weight: turns the value of a leaf into what is added.
    /// - Throws: `ModelError` naming the node.
    init(xgboost tree: XGBoostDocument, output: Int, features: Int, outputs: Int, weight: (Float) -> Float) throws {
        let nodes = try XGBoostNodes(tree, outputCount: outputs)
        let order = try XGBoostNodeOrder(nodes)
        let splits = try order.splits.map { try nodes.split(at: $0, features: features, order: order) }
        let values = try order.leaves.map { node in
            try nodes.leaves.values(of: node, in: nodes).map { value in
                guard !value.isNaN else { throw ModelError("node \(node) is a leaf of value NaN; expected a number") }
                return Double(weight(value))
            }
        }
        let leaves: Leaves =
            if case .scalars = nodes.leaves { .scalars(values.map { $0[0] }, output: output) } else { .vectors(values) }
        self.init(splits: splits, leaves: leaves)
    }
}

extension XGBoostNodes {
    /// The split of a node that has children.
    ///
    /// A number goes left when it is below the threshold. A category goes right when it is one of those of the split; in
    /// `Split` it goes left, so left and right are exchanged.
    fileprivate func split(at node: Int, features count: Int, order: XGBoostNodeOrder) throws -> Split {
        guard (0..<Int64(count)).contains(features[node]) else {
            throw ModelError("node \(node) asks for feature \(features[node]); expected one from 0 to \(count - 1)")
        }
        let left = order.child(Int(left[node]))
        let right = order.child(Int(right[node]))
        let missingGoesLeft = defaultLeft[node] == 1
        if let categories = categories[node] {
            return Split(
                feature: Int(features[node]), test: .oneOf(categories), missing: .nan,
                missingGoesLeft: !missingGoesLeft, left: right, right: left)
        }
        guard !conditions[node].isNaN else {
            throw ModelError("node \(node) has the threshold NaN; expected a number")
        }
        return Split(
            feature: Int(features[node]), test: .below(Double(conditions[node])), missing: .nan,
            missingGoesLeft: missingGoesLeft, left: left, right: right)
    }
}
