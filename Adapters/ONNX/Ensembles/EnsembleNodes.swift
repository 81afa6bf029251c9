import Foundation
import Models

/// The nodes of all trees of a tree ensemble operator: lists of one length, a node at each position.
struct EnsembleNodes: Sendable {
    /// A node among those of all trees.
    struct Key: Hashable {
        let tree: Int
        let node: Int
    }

    let trees: [Int]
    let ids: [Int]
    let features: [Int]
    let modes: [NodeMode]
    let thresholds: [Double]
    let whenTrue: [Int]
    let whenFalse: [Int]
    let missingIsTrue: [Bool]
    /// Where each node stands in the lists.
    let positions: [Key: Int]

    /// The number of nodes.
    var count: Int { ids.count }

    /// Takes the attributes `nodes_…`.
    ///
    /// - Throws: `ModelError` when they differ in length, or a node occurs twice.
    init(_ attributes: inout Attributes) throws {
        attributes.ignore("nodes_hitrates")
        attributes.ignore("nodes_hitrates_as_tensor")
        func list(_ name: String) throws -> [Int] { try attributes.integers("nodes_\(name)") ?? [] }
        trees = try list("treeids")
        ids = try list("nodeids")
        features = try list("featureids")
        whenTrue = try list("truenodeids")
        whenFalse = try list("falsenodeids")
        thresholds = try attributes.numbers("nodes_values") ?? []
        modes = try (attributes.texts("nodes_modes") ?? []).map(NodeMode.init)
        missingIsTrue =
            try attributes.integers("nodes_missing_value_tracks_true")?.map { $0 != 0 }
            ?? [Bool](repeating: false, count: ids.count)
        let expected = ids.count
        let lengths = [
            "treeids": trees.count, "featureids": features.count, "truenodeids": whenTrue.count,
            "falsenodeids": whenFalse.count, "values": thresholds.count, "modes": modes.count,
            "missing_value_tracks_true": missingIsTrue.count,
        ]
        if let (name, count) = lengths.sorted(by: { $0.key < $1.key }).first(where: { $0.value != expected }) {
            throw ModelError("nodes_\(name) has \(count) entries, nodes_nodeids \(expected); expected as many")
        }
        guard !ids.isEmpty else { throw ModelError("it has no nodes; expected at least one tree") }
        var positions: [Key: Int] = [:]
        for position in ids.indices {
            let key = Key(tree: trees[position], node: ids[position])
            guard positions.updateValue(position, forKey: key) == nil else {
                throw key.fault("occurs twice; expected once")
            }
        }
        self.positions = positions
    }
}
