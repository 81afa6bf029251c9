import Foundation

@testable import ONNX

#if ONNX
extension GraphFault {
    /// Faults of the graph: names, order, types, axes, versions.
    static let ofGraphs = [
        GraphFault("no graph", "no graph") { $0.graph = nil },
        GraphFault(
            "an operator that is not known", "operator Foo of domain ai.onnx.ml is not supported; supported are Arr"
        ) {
            $0.node("Imputer") { $0.opType = "Foo" }
        },
        GraphFault(
            "a domain that is not known", "node 0 \"Imputer\" (Imputer): domain com.example is not supported"
        ) {
            $0.node("Imputer") { $0.domain = "com.example" }
        },
        GraphFault("versions of operators that are too new", "version 99 of domain ai.onnx.ml is not supported") {
            for index in $0.opsetImport.indices { $0.opsetImport[index].version = 99 }
        },
        GraphFault("a domain without a version", "imports no version of domain \"ai.onnx.ml\"") {
            $0.opsetImport = []
        },
        GraphFault("two versions of a domain", "imports versions 21 and 9 of domain ai.onnx; expected one") {
            $0.opsetImport = [
                OperatorSetIdProto(domain: "", version: 21), OperatorSetIdProto(domain: "ai.onnx", version: 9),
            ]
        },
        GraphFault("a value that nothing writes", "reads \"ghost\", which nothing writes") {
            $0.node("Imputer") { $0.input = ["ghost"] }
        },
        GraphFault("a value written twice", "writes \"X\", which is written already") {
            $0.node("Imputer") { $0.output = ["X"] }
        },
        GraphFault("a node that reads itself", "reads \"variable\", which depends on this node (a cycle)") {
            $0.node("Imputer") { $0.input = $0.output }
        },
        GraphFault("nodes that wait for each other", "which depends on this node (a cycle)") {
            $0.change { $0.node[0].input = $0.node[1].output.suffix(1) }
        },
        GraphFault("an output that nothing writes", "the output \"ghost\" is written by no node") {
            $0.change { $0.output[1].name = "ghost" }
        },
        GraphFault("no outputs", "0 outputs") { $0.change { $0.output = [] } },
        GraphFault("an output that is an input", "the output \"X\" is an input") {
            $0.change { $0.output[1] = $0.input[0] }
        },
        GraphFault("an input twice", "the input \"X\" has no name or occurs twice") {
            $0.change { $0.input.append($0.input[0]) }
        },
        GraphFault("no inputs", "reads \"X\", which nothing writes") { $0.change { $0.input = [] } },
        GraphFault("an input of images", "input \"X\" is no matrix") {
            $0.inputType { $0.shape?.dim.append(TensorShapeProto.Dimension(dimValue: 3)) }
        },
        GraphFault("an input without columns", "has an unknown number of columns") {
            $0.inputType { $0.shape?.dim[1].dimValue = 0 }
        },
        GraphFault("an input with too many columns", "has 9223372036854775807 columns; expected 1 to 100000") {
            $0.inputType { $0.shape?.dim[1].dimValue = .max }
        },
        GraphFault("an input of half floats", "element type 10 is not supported") {
            $0.inputType { $0.elemType = 10 }
        },
        GraphFault("an input of texts for numbers", "its input 0 is text; expected numbers") {
            $0.inputType { $0.elemType = 8 }
        },
        GraphFault("a list that is too short", "it has 4 values to fill in; expected 1 or 5") {
            $0.attribute("imputed_value_floats") { $0.floats.removeLast() }
        },
        GraphFault("an attribute of another kind", "is of kind 1; expected 6 (floats)") {
            $0.attribute("imputed_value_floats") { $0.type = 1 }
        },
        GraphFault("an attribute twice", "attribute \"replaced_value_float\" occurs twice") {
            $0.node("Imputer") { $0.attribute.append($0.attribute[1]) }
        },
        GraphFault("an attribute that is not known", "attribute \"axes\" is not supported") {
            $0.node("Imputer") { $0.attribute.append(AttributeProto(name: "axes", type: 2)) }
        },
        GraphFault("too few inputs", "it has 0 inputs; expected 1") { $0.node("Imputer") { $0.input = [] } },
        GraphFault("an input left out", "its input 0 is missing") { $0.node("Imputer") { $0.input = [""] } },
        GraphFault("a norm that is not known", in: "normalised", "norm L9 is not supported; expected L1, L2") {
            $0.attribute("norm") { $0.s = Data("L9".utf8) }
        },
        GraphFault(
            "a norm that scikit-learn means otherwise", in: "normalised",
            "ONNX divides by the largest number of a row, scikit-learn by the largest magnitude"
        ) {
            $0.attribute("norm") { $0.s = Data("MAX".utf8) }
        },
        GraphFault("a transform of a regression", in: "linear", "post_transform LOGISTIC of a regression") {
            $0.node("LinearRegressor") {
                $0.attribute.append(AttributeProto(name: "post_transform", type: 3, s: Data("LOGISTIC".utf8)))
            }
        },
        GraphFault("too few coefficients", in: "logistic_3", "14 coefficients; expected one for each of 3 outputs") {
            $0.attribute("coefficients") { $0.floats.removeLast() }
        },
        GraphFault("too few intercepts", in: "logistic_3", "it has 2 intercepts; expected 3") {
            $0.attribute("intercepts") { $0.floats.removeLast() }
        },
        GraphFault("a transform that is not known", in: "logistic_3", "post_transform PROBIT is not supported") {
            $0.attribute("post_transform") { $0.s = Data("PROBIT".utf8) }
        },
        GraphFault("a class", in: "logistic_2", "it has 1 classes; expected at least 2") {
            $0.attribute("classlabels_ints") { $0.ints.removeLast() }
        },
        GraphFault("fewer values than the axes say", in: "logistic_double_2", "as many as its axes [5, 2] say") {
            $0.constant { $0.doubleData.removeLast() }
        },
        GraphFault("axes beyond all memory", in: "logistic_double_2", "expected as many as its axes") {
            $0.constant { $0.dims = [.max, .max] }
        },
        GraphFault("an axis below zero", in: "logistic_double_2", "an axis has the size -5") {
            $0.constant { $0.dims = [-5, -2] }
        },
        GraphFault("half a number", in: "logistic_double_2", "it has 7 bytes; expected 8 for each value") {
            $0.constant { $0.rawData = Data(repeating: 1, count: 7) }
        },
        GraphFault("values in another file", in: "logistic_double_2", "its values lie in another file") {
            $0.constant { $0.dataLocation = 1 }
        },
        GraphFault("a constant twice", in: "logistic_double_2", "has no name or occurs twice") {
            $0.change { $0.initializer.append($0.initializer[0]) }
        },
        GraphFault("a matrix that does not fit", in: "logistic_double_2", "expected a matrix of double with 5 rows") {
            $0.constant { $0.dims = [2, 5] }
        },
        GraphFault(
            "a list of weights that does not fit", in: "logistic_double_2", "with 5 rows, or a list of 5"
        ) {
            $0.constant { $0.dims = [10] }
        },
        GraphFault(
            "a constant that more and more nodes copy", in: "logistic_double_2",
            "node 10 \"again\" (MatMul): with this node the graph holds more than 10000000 numbers"
        ) {
            $0.change { graph in
                graph.initializer[0].dims = [5, 1000]
                graph.initializer[0].doubleData = [Double](repeating: 0, count: 5000)
                graph.initializer.append(
                    TensorProto(
                        dims: [1000, 1000], dataType: 11, name: "square",
                        doubleData: [Double](repeating: 0, count: 1_000_000)))
                let again = (0..<20).map {
                    NodeProto(
                        input: [$0 == 0 ? "multiplied" : "again\($0)", "square"], output: ["again\($0 + 1)"],
                        name: "again", opType: "MatMul")
                }
                graph.node = [graph.node[0]] + again
                graph.output = [ValueInfoProto(name: "again20")]
            }
        },
        GraphFault("a category that is too long", in: "logistic_mixed", "has 1025 bytes; expected at most 1024") {
            $0.attribute("cats_strings") { $0.strings[0] = Data(repeating: 0x78, count: 1025) }
        },
        GraphFault("a category that is no text", in: "logistic_mixed", "a category is not UTF-8") {
            $0.attribute("cats_strings") { $0.strings[0] = Data([0xFF]) }
        },
        GraphFault("a category twice", in: "logistic_mixed", "a category occurs twice") {
            $0.attribute("cats_strings") { $0.strings[1] = $0.strings[0] }
        },
        GraphFault(
            "a category beyond 2^53", in: "logistic_mixed", "the integer 9223372036854775807 is not supported"
        ) {
            $0.attribute("cats_int64s") { $0.ints[0] = .max }
        },
        GraphFault("numbers for categories", in: "logistic_mixed", "not of the type of its input, text") {
            $0.attribute("cats_strings") {
                $0.name = "cats_int64s"; $0.type = 7
            }
        },
        GraphFault("a key twice", in: "lasso_mixed", "a key occurs twice") {
            $0.change { graph in
                guard let node = graph.node.lastIndex(where: { $0.opType == "LabelEncoder" }),
                    let keys = graph.node[node].attribute.firstIndex(where: { $0.name == "keys_strings" })
                else { return }
                graph.node[node].attribute[keys].strings[0] = graph.node[node].attribute[keys].strings[1]
            }
        },
        GraphFault(
            "a key that is NaN", in: "lasso_mixed",
            "one of its keys is NaN, of which onnxruntime and scikit-learn make different numbers; impute missing"
        ) {
            $0.attribute("keys_strings") {
                $0.name = "keys_floats"
                $0.type = AttributeProto.Kind.floats.rawValue
                $0.floats = [1, .nan]
            }
        },
        GraphFault("another axis", in: "logistic_mixed", "axis 0 of a value with 2 axes is not supported") {
            $0.node("Concat") { $0.attribute[0].i = 0 }
        },
        GraphFault(
            "a column that does not exist", in: "calibrated_sigmoid", "it takes column 7; expected one from 0 to 1"
        ) {
            $0.change { graph in
                if let index = graph.initializer.firstIndex(where: { $0.name == "k" }) {
                    graph.initializer[index].int64Data = [7]
                }
            }
        },
        GraphFault("a shape that mixes rows", in: "logistic_mixed", "is not supported; expected [-1, ") {
            $0.constant { $0.int64Data = [-1, 2] }
        },
        GraphFault(
            "columns without end", in: "logistic_mixed", "the values of the graph have more than 1000000 columns"
        ) {
            $0.change { graph in
                guard let index = graph.node.firstIndex(where: { $0.opType == "Concat" }) else { return }
                graph.node[index].input = Array(repeating: "a", count: 2_000_000)
            }
        },
    ]
}
#endif
