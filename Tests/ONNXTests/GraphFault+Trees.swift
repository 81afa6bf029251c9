import Foundation
import Models

@testable import ONNX

#if ONNX
extension GraphFault {
    /// Faults of tree ensembles.
    static let ofTrees = [
        GraphFault("lists of nodes that disagree", "expected as many") {
            $0.attribute("nodes_values") { $0.floats.removeLast() }
        },
        GraphFault("lists of weights that disagree", "expected as many in each") {
            $0.attribute("class_ids") { $0.ints.removeLast() }
        },
        GraphFault("no nodes", "it has no nodes") { message in
            for name in ["treeids", "nodeids", "featureids", "truenodeids", "falsenodeids"] {
                message.attribute("nodes_\(name)") { $0.ints = [] }
            }
            message.attribute("nodes_missing_value_tracks_true") { $0.ints = [] }
            message.attribute("nodes_modes") { $0.strings = [] }
            message.attribute("nodes_values") { $0.floats = [] }
        },
        GraphFault("a node twice", "tree 0: node 0 occurs twice") {
            $0.attribute("nodes_nodeids") { $0.ints[1] = 0 }
        },
        GraphFault("a node that is missing", "which does not exist") {
            $0.attribute("nodes_nodeids") { $0.ints[1] = 999_999 }
        },
        GraphFault("a child beyond the nodes", "tree 0: node 0 leads to node 999999, which does not exist") {
            $0.attribute("nodes_truenodeids") { $0.ints[0] = 999_999 }
        },
        GraphFault("a child that is the node", "tree 0: node 0 is reached twice (a cycle, or two parents)") {
            $0.attribute("nodes_truenodeids") { $0.ints[0] = 0 }
        },
        GraphFault("a child with two parents", "is reached twice") {
            $0.node("TreeEnsembleClassifier") { node in
                let whenTrue = node.attribute.first { $0.name == "nodes_truenodeids" }?.ints.first ?? 0
                guard let index = node.attribute.firstIndex(where: { $0.name == "nodes_falsenodeids" }) else {
                    return
                }
                node.attribute[index].ints[0] = whenTrue
            }
        },
        GraphFault("a leaf in place of the root", "is never reached from the root, node 0") {
            $0.attribute("nodes_modes") { $0.strings[0] = Data("LEAF".utf8) }
        },
        GraphFault("a mode that is not supported", "the mode BRANCH_EQ of a node is not supported") {
            $0.attribute("nodes_modes") { $0.strings[0] = Data("BRANCH_EQ".utf8) }
        },
        GraphFault("a feature beyond the features", "node 0 asks for feature 5; expected one from 0 to 4") {
            $0.attribute("nodes_featureids") { $0.ints[0] = 5 }
        },
        GraphFault("a feature below zero", "node 0 asks for feature -1") {
            $0.attribute("nodes_featureids") { $0.ints[0] = -1 }
        },
        GraphFault("a threshold that is NaN", "tree 0: node 0 has the threshold NaN") {
            $0.attribute("nodes_values") { $0.floats[0] = .nan }
        },
        GraphFault("a leaf that is NaN", "is NaN; expected a number") {
            $0.attribute("class_weights") { $0.floats[0] = .nan }
        },
        GraphFault("a class beyond the classes", "adds to class 3; expected one from 0 to 2") {
            $0.attribute("class_ids") { $0.ints[0] = 3 }
        },
        GraphFault("two weights for one class", "has two weights for one output") {
            $0.attribute("class_ids") { $0.ints[0] = $0.ints[1] }
        },
        GraphFault("a weight of a split", "node 0 has a weight and is no leaf") {
            $0.attribute("class_nodeids") { $0.ints[0] = 0 }
        },
        GraphFault("a weight of a tree that does not exist", "tree 77: node") {
            $0.attribute("class_treeids") { $0.ints[0] = 77 }
        },
        GraphFault(
            "leaves for more and more classes without weights",
            "(TreeEnsembleClassifier): with this node the graph holds more than 10000000 numbers"
        ) {
            $0.attribute("classlabels_int64s") { $0.ints = Array(0..<200_000) }
        },
        GraphFault("too few base values", in: "boosting_3", "it has 2 base_values; expected none or 3") {
            $0.attribute("base_values") { $0.floats.removeLast() }
        },
        GraphFault("base values of two classes", in: "boosting_2", "it has 2 base_values; expected none or 1") {
            $0.attribute("base_values") { $0.floats.append(0) }
        },
        GraphFault("softmax of one class", in: "boosting_2", "post_transform SOFTMAX of the weights of one class") {
            $0.attribute("post_transform") { $0.s = Data("SOFTMAX".utf8) }
        },
        GraphFault(
            "a leaf without a target that has a base value", in: "extra_regression_2",
            "a leaf lacks the weight of a target that has a base value; expected weights of all 2 targets"
        ) {
            $0.node("TreeEnsembleRegressor") { node in
                node.attribute.append(AttributeProto(name: "base_values", type: 6, floats: [0.25, -0.5]))
                for index in node.attribute.indices where node.attribute[index].name.hasPrefix("target_") {
                    if !node.attribute[index].ints.isEmpty { node.attribute[index].ints.removeLast() }
                    if !node.attribute[index].floats.isEmpty { node.attribute[index].floats.removeLast() }
                }
            }
        },
        GraphFault(
            "a transform of a regression", in: "forest_regression", "post_transform SOFTMAX of a regression"
        ) {
            $0.attribute("post_transform") { $0.s = Data("SOFTMAX".utf8) }
        },
        GraphFault("no targets", in: "forest_regression", "n_targets is 0") {
            $0.attribute("n_targets") { $0.i = 0 }
        },
        GraphFault("targets without end", in: "forest_regression", "n_targets is 9223372036854775807") {
            $0.attribute("n_targets") { $0.i = .max }
        },
        GraphFault(
            "an aggregate that is not supported", in: "forest_regression", "aggregate_function MIN is not supported"
        ) {
            $0.node("TreeEnsembleRegressor") {
                $0.attribute.append(AttributeProto(name: "aggregate_function", type: 3, s: Data("MIN".utf8)))
            }
        },
    ]
}
#endif
