import Models

/// The categories of the categorical splits of a tree: one list, divided by node.
enum XGBoostNodeCategories {
    /// The first code that is no category: the library holds codes as `Float`, which cannot represent all integers above this one.
    static let end: Int64 = 16_777_216

    /// The categories that go right, in ascending order, by the node of the split.
    ///
    /// - Parameter types: for each node, 1 where its split is categorical.
    static func read(_ tree: XGBoostDocument, types: [Int64]) throws -> [Int: [Int32]] {
        let all = try tree.integers("categories")
        let nodes = try tree.integers("categories_nodes")
        let segments = try tree.integers("categories_segments", count: nodes.count)
        let sizes = try tree.integers("categories_sizes", count: nodes.count)
        var categories: [Int: [Int32]] = [:]
        var end = 0
        for (index, node) in nodes.enumerated() {
            guard types.indices.contains(Int(node)), types[Int(node)] == 1 else {
                throw ModelError("\"categories_nodes\" names node \(node), which has no categorical split")
            }
            // The pieces follow each other: so a small file cannot stand for a large model.
            guard segments[index] == end, (0...Int64(all.count - end)).contains(sizes[index]) else {
                throw ModelError(
                    "node \(node) has \(sizes[index]) categories from \(segments[index]) on; expected them from \(end) on, "
                        + "up to \(all.count)")
            }
            let piece = all[end..<end + Int(sizes[index])]
            guard piece.allSatisfy({ (0..<Self.end).contains($0) }) else {
                throw ModelError("node \(node) has a category code below 0, or above \(Self.end - 1)")
            }
            guard categories.updateValue(Set(piece).sorted().map(Int32.init), forKey: Int(node)) == nil else {
                throw ModelError("\"categories_nodes\" names node \(node) twice; expected it once")
            }
            end += piece.count
        }
        guard end == all.count else {
            throw ModelError("\"categories\" has \(all.count) values; expected \(end)")
        }
        if let node = types.indices.first(where: { types[$0] == 1 && categories[$0] == nil }) {
            throw ModelError("node \(node) has a categorical split without categories (\"categories_nodes\")")
        }
        return categories
    }
}
