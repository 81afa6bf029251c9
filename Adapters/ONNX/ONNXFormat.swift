import Domain
public import Models

/// ONNX, as skl2onnx writes it for scikit-learn's models.
///
/// A graph is compiled once, when it is read; whatever is not supported is refused then, by the name of its node. A
/// classifier's label is dropped. Two classes give one output, the probability of the second one; more classes give one
/// output each, named after the class. A regression has one output for each target.
///
/// Without the trait `ONNX` files are recognised and refused.
public struct ONNXFormat: ModelFormat {
    /// Creates the format.
    public init() {}

    /// `onnx`.
    public var name: String { "onnx" }
    /// The format, and what writes it.
    public var summary: String { "ONNX (skl2onnx)" }

    /// Whether bytes look like an ONNX model: a protobuf message whose first field is `ir_version`, a small number.
    public func looksLike(_ bytes: [UInt8]) -> Bool {
        // Field 1 as a variable-length integer, then the next field: a length-delimited one (producer, graph, opset).
        bytes.count > 2 && bytes[0] == 0x08 && (1...63).contains(bytes[1]) && bytes[2] & 7 == 2 && bytes[2] >> 3 >= 2
            && bytes[2] >> 3 <= 14
    }

    /// Reads a model.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - featureNames: the names of the features in the order of the inputs; nil to take the names of the inputs, or `f0`,
    ///     `f1` … for the columns of a single one.
    /// - Throws: `ModelError` naming the node, and the tree, when something does not fit or is not supported, and for every
    ///   file when the program was built without the trait `ONNX`.
    public func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        try model(ModelProto(bytes: bytes), featureNames: featureNames)
    }

    /// The model in a message.
    func model(_ message: ModelProto, featureNames: [String]?) throws -> ImportedModel {
        var compiler = try GraphCompiler(message, nameCount: featureNames?.count)
        let signature = try Self.signature(of: compiler.inputs, names: featureNames)
        let scores = try ScoreOutput(of: message.graph?.output ?? [])
        let slot = try compiler.compile(scores.name)
        guard slot.type.isFloatingPoint, slot.shape == .matrix(slot.width) || slot.shape.inner.isEmpty else {
            throw ModelError(
                "the output \"\(scores.name)\" is \(slot.type) with \(slot.shape.rank) axes; expected scores")
        }
        guard slot.index >= compiler.inputs.count else {
            throw ModelError("the output \"\(scores.name)\" is an input; expected what a model computes from it")
        }
        let program = compiler.builder.program
        // Of two probabilities, the second says it all.
        let columns = scores.label != nil && slot.width == 2 ? 1..<2 : 0..<slot.width
        let model = ONNXModel(
            signature: signature, outputs: outputs(scores, columns.count, slot, compiler), inputs: compiler.inputs,
            program: program, response: ONNXModel.Result(slot: slot.index, columns: columns),
            margin: ONNXModel.Result(slot: program.margin(of: slot).index, columns: columns))
        return ImportedModel(
            format: name, model: model, treeCount: compiler.builder.treeCount,
            leafCount: compiler.builder.leafCount, objective: compiler.objective)
    }

    /// What the model's response consists of: its classes, where it is a classifier of more than two.
    private func outputs(
        _ scores: ScoreOutput, _ count: Int, _ slot: Slot, _ compiler: GraphCompiler
    ) -> ModelOutputs {
        guard let label = scores.label, count > 1 else { return .numbered(count) }
        let areShares = compiler.builder.program.areShares(slot)
        let labels = compiler.classLabels(from: scores.name) ?? compiler.classLabels(from: label)
        guard let labels, labels.count == count else { return .numbered(count, areClassProbabilities: areShares) }
        return .classes(labels, areClassProbabilities: areShares)
    }

    private static func signature(of inputs: [ONNXInput], names: [String]?) throws -> FeatureSignature {
        let kinds = inputs.flatMap { [FeatureKind](repeating: $0.kind, count: $0.width) }
        let names = names ?? inputs.flatMap { $0.featureNames(isOnly: inputs.count == 1) }
        guard names.count == kinds.count, !names.isEmpty else {
            throw ModelError(
                "there are \(names.count) names of features; expected \(kinds.count), as the model has columns")
        }
        return try FeatureSignature(checking: zip(names, kinds).map { FeatureSignature.Entry(name: $0, kind: $1) })
    }
}
