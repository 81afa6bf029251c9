import Models

extension EnsembleNodes {
    /// The positions of the children of a node.
    struct Children: Equatable {
        let whenTrue: Int
        let whenFalse: Int
    }

    /// The tree and the number of the node at a position.
    func key(of position: Int) -> Key { Key(tree: trees[position], node: ids[position]) }

    /// The children of the node at a position.
    ///
    /// - Throws: `ModelError` when one does not exist.
    func children(of position: Int) throws -> Children {
        func find(_ node: Int) throws -> Int {
            guard let child = positions[Key(tree: trees[position], node: node)] else {
                throw key(of: position).fault("leads to node \(node), which does not exist")
            }
            return child
        }
        return Children(whenTrue: try find(whenTrue[position]), whenFalse: try find(whenFalse[position]))
    }

    /// Checks what a node that is no leaf asks.
    func checkSplit(_ position: Int, featureCount: Int) throws {
        guard (0..<featureCount).contains(features[position]) else {
            throw key(of: position).fault(
                "asks for feature \(features[position]); expected one from 0 to \(featureCount - 1)")
        }
        guard !thresholds[position].isNaN else {
            throw key(of: position).fault("has the threshold NaN; expected a number")
        }
    }
}

extension EnsembleNodes.Key {
    /// What is wrong with the node.
    func fault(_ what: String) -> ModelError { ModelError("tree \(tree): node \(node) \(what)") }
}
