/// The features that a model needs differ from those that it is given.
public enum FeatureMismatch: Error, Equatable {
    /// The catalogue has no feature of this name; the nearest one that it has.
    case unknown(String, nearest: String?)
    /// The catalogue's feature has values of another kind.
    case wrongKind(String, wanted: FeatureKind, given: FeatureKind)
    /// A matrix has a different column at this position.
    case wrongColumn(wanted: FeatureSignature.Entry, given: FeatureSignature.Entry)
    /// A matrix has too few columns, or too many.
    case wrongCount(wanted: Int, given: Int)
}

extension FeatureMismatch: CustomStringConvertible {
    /// What does not fit, and what to do.
    public var description: String {
        switch self {
        case .unknown(let name, let nearest):
            "the model needs feature \"\(name)\", which the catalogue does not have"
                + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
        case .wrongKind(let name, let wanted, let given):
            "the model needs feature \"\(name)\" as \(wanted.rawValue), the catalogue has it as \(given.rawValue)"
        case .wrongColumn(let wanted, let given):
            "the model needs the \(wanted.kind.rawValue) column \"\(wanted.name)\" and was given "
                + "the \(given.kind.rawValue) column \"\(given.name)\""
        case .wrongCount(let wanted, let given):
            "the model needs \(wanted) feature columns and was given \(given)"
        }
    }
}
