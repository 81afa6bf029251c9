/// The kind of a feature's values.
public enum FeatureKind: String, Sendable {
    /// Numbers; NaN is missing.
    case numeric
    /// Categories; the empty one is missing.
    case categorical
}
