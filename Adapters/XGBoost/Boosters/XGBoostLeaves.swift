import Models

/// Where the values of a tree's leaves are stored.
enum XGBoostLeaves {
    /// In the place of a threshold: one value for one output.
    case scalars
    /// Among values of every node, as XGBoost 2.0 to 3.0 write trees of several outputs.
    case byNode([Float], size: Int)
    /// In a list of their own, with the position in the place of the right child, as XGBoost 3.1 and later write them.
    case byPosition([Float], size: Int)

    /// Finds out from the lists that a tree has.
    init(_ tree: XGBoostDocument, nodeCount: Int, size: Int, outputCount: Int) throws {
        guard size > 1 else {
            self = .scalars
            return
        }
        guard size == outputCount else {
            throw ModelError("its leaves have \(size) values (\"size_leaf_vector\"); expected \(outputCount)")
        }
        if tree.optional("leaf_weights") == nil {
            self = .byNode(try tree.floats("base_weights", count: nodeCount * size), size: size)
        } else {
            let weights = try tree.floats("leaf_weights")
            guard weights.count.isMultiple(of: size) else {
                throw ModelError("\"leaf_weights\" has \(weights.count) values; expected \(size) for each leaf")
            }
            self = .byPosition(weights, size: size)
        }
    }

    /// The values of a leaf.
    func values(of node: Int, in nodes: XGBoostNodes) throws -> ArraySlice<Float> {
        let right = nodes.right[node]
        switch self {
        case .byPosition(let weights, let size):
            guard right >= 0, right < weights.count / size else {
                throw ModelError("node \(node) has leaf \(right); expected one from 0 to \(weights.count / size - 1)")
            }
            return weights[Int(right) * size..<(Int(right) + 1) * size]
        case .scalars, .byNode:
            guard right == -1 else {
                throw ModelError("node \(node) has a right child only; expected two or none")
            }
        }
        return if case .byNode(let weights, let size) = self {
            weights[node * size..<(node + 1) * size]
        } else {
            nodes.conditions[node...node]
        }
    }
}
