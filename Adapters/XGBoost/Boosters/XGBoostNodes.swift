import Models

/// The nodes of a tree as lists, like in the file; the lengths of the lists are checked.
struct XGBoostNodes {
    let left: [Int64]
    let right: [Int64]
    let parents: [Int64]
    let features: [Int64]
    let defaultLeft: [Int64]
    /// Thresholds of splits, and values of scalar leaves.
    let conditions: [Float]
    /// The categories of each categorical split, by its node.
    let categories: [Int: [Int32]]
    let leaves: XGBoostLeaves
    /// The number of deleted nodes: they are in the lists, but no other node leads to them.
    let deletedCount: Int

    var count: Int { left.count }

    /// Reads the lists of a tree.
    init(_ tree: XGBoostDocument, outputCount: Int) throws {
        let parameters = try tree.member("tree_param")
        let count = try parameters.count("num_nodes")
        guard count > 0 else { throw ModelError("it has no nodes; expected at least one") }
        deletedCount = try parameters.count("num_deleted", otherwise: 0)
        left = try tree.integers("left_children", count: count)
        right = try tree.integers("right_children", count: count)
        parents = try tree.integers("parents", count: count)
        features = try tree.integers("split_indices", count: count)
        defaultLeft = try tree.integers("default_left", count: count)
        conditions = try tree.floats("split_conditions", count: count)
        let types = try tree.integers("split_type", count: count)
        for (name, values) in [("default_left", defaultLeft), ("split_type", types)] {
            if let node = values.firstIndex(where: { $0 != 0 && $0 != 1 }) {
                throw ModelError("node \(node) has \(values[node]) as \"\(name)\"; expected 0 or 1")
            }
        }
        categories = try XGBoostNodeCategories.read(tree, types: types)
        let size = try parameters.count("size_leaf_vector", otherwise: 0)
        leaves = try XGBoostLeaves(tree, nodeCount: count, size: size, outputCount: outputCount)
        // Statistics of the training that no prediction needs: a file where they do not fit is damaged all the same.
        for name in ["loss_changes", "sum_hessian"] + (size > 1 ? [] : ["base_weights"])
        where tree.optional(name) != nil {
            _ = try tree.floats(name, count: count)
        }
    }
}
