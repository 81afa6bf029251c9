import Domain

/// Reads what skl2onnx writes for scikit-learn's models.
///
/// The graph is compiled once, when it is read; whatever is not supported is refused then, by the name of its node. A
/// classifier's label is dropped. Of two classes there is one output, the probability of the second one; of more there is one
/// for each class, in the model's order. A regression has one output for each target.
enum ONNXFile {
    /// Whether bytes look like an ONNX model: a protobuf message whose first field is `ir_version`, a small number.
    static func looksLike(_ bytes: [UInt8]) -> Bool {
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
    /// - Throws: ``ModelError`` naming the node, and the tree, when something does not fit or is not supported.
    static func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        try model(ModelProto(bytes: bytes), featureNames: featureNames)
    }

    /// The model in a message.
    static func model(_ message: ModelProto, featureNames: [String]?) throws -> ImportedModel {
        var compiler = try GraphCompiler(message)
        let inputs = try compiler.inputs.map(ONNXInput.init)
        for input in inputs { try compiler.addInput(input.name, type: input.type, width: input.width) }
        let signature = try Self.signature(of: inputs, names: featureNames)
        let scores = try ScoreOutput(of: message.graph?.output ?? [])
        let slot = try compiler.compile(scores.name)
        guard slot.type.isFloatingPoint, slot.shape == .matrix(slot.width) || slot.shape.inner.isEmpty else {
            throw ModelError(
                "the output \"\(scores.name)\" is \(slot.type) with \(slot.shape.rank) axes; expected scores")
        }
        guard slot.index >= inputs.count else {
            throw ModelError("the output \"\(scores.name)\" is an input; expected what a model says of it")
        }
        // Of two probabilities, the second says it all.
        let columns = scores.isOfClassifier && slot.width == 2 ? 1..<2 : 0..<slot.width
        let program = compiler.builder.program
        let model = ONNXModel(
            signature: signature, inputs: inputs, program: program,
            response: ONNXModel.Output(slot: slot.index, columns: columns),
            margin: ONNXModel.Output(slot: program.margin(of: slot).index, columns: columns))
        return ImportedModel(
            format: .onnx, model: model, treeCount: compiler.builder.treeCount,
            leafCount: compiler.builder.leafCount, objective: compiler.objective)
    }

    private static func signature(of inputs: [ONNXInput], names: [String]?) throws -> FeatureSignature {
        let kinds = inputs.flatMap { [FeatureKind](repeating: $0.kind, count: $0.width) }
        let names = names ?? inputs.flatMap { $0.featureNames(isOnly: inputs.count == 1) }
        guard names.count == kinds.count, !names.isEmpty else {
            throw ModelError(
                "there are \(names.count) names of features; expected \(kinds.count), as the model has columns")
        }
        var seen: Set<String> = []
        for name in names where name.isEmpty || !seen.insert(name).inserted {
            throw ModelError("feature \"\(name)\" is there twice or has no name; expected every name once")
        }
        return FeatureSignature(zip(names, kinds).map { FeatureSignature.Entry(name: $0, kind: $1) })
    }
}
