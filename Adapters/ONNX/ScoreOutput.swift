import Models

/// The output of a graph that holds scores.
struct ScoreOutput: Equatable, Sendable {
    /// Its name.
    let name: String
    /// The name of the label before it; nil for a regression.
    let label: String?

    /// Finds the scores among the outputs of a graph: the only one, or the one after a label.
    ///
    /// - Throws: `ModelError` when the outputs are others.
    init(of outputs: [ValueInfoProto]) throws {
        switch outputs.count {
        case 1: (name, label) = (outputs[0].name, nil)
        case 2:
            // A sequence of maps is no tensor; it is what ZipMap gives.
            let labelType = outputs[0].type?.tensorType?.elemType
            let scoreType = outputs[1].type?.tensorType?.elemType ?? ElementType.float.rawValue
            guard labelType == ElementType.int64.rawValue || labelType == ElementType.text.rawValue,
                scoreType == ElementType.float.rawValue || scoreType == ElementType.double.rawValue
            else { throw ModelError("its two outputs are no label and scores; expected those of a classifier") }
            (name, label) = (outputs[1].name, outputs[0].name)
        default:
            throw ModelError(
                "it has \(outputs.count) outputs; expected scores, or a label and scores (zipmap False in skl2onnx)")
        }
    }
}
