/// The output of a graph that holds scores.
struct ScoreOutput: Equatable, Sendable {
    /// Its name.
    let name: String
    /// Whether a label stands before it.
    let isOfClassifier: Bool

    /// The scores among the outputs of a graph: the only one, or the one after a label.
    ///
    /// - Throws: ``ModelError`` when the outputs are others.
    init(of outputs: [ValueInfoProto]) throws {
        switch outputs.count {
        case 1: (name, isOfClassifier) = (outputs[0].name, false)
        case 2:
            // A sequence of maps is no tensor; it is what ZipMap gives.
            let label = outputs[0].type?.tensorType?.elemType
            let scores = outputs[1].type?.tensorType?.elemType ?? ElementType.float.rawValue
            guard label == ElementType.int64.rawValue || label == ElementType.text.rawValue,
                scores == ElementType.float.rawValue || scores == ElementType.double.rawValue
            else { throw ModelError("its two outputs are no label and scores; expected a classifier's") }
            (name, isOfClassifier) = (outputs[1].name, true)
        default:
            throw ModelError("it has \(outputs.count) outputs; expected scores, or a label and scores")
        }
    }
}
