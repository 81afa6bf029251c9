/// What a model learns to predict.
public enum LabelKind: Hashable, Sendable {
    /// Whether something happened: 1 or 0. The name says what.
    case binary(name: String)
    /// A number, with its unit.
    case number(name: String, unit: String)

    /// The name of the label.
    public var name: String {
        switch self {
        case .binary(let name), .number(let name, _): name
        }
    }

    /// Whether the label is 1 or 0.
    public var isBinary: Bool {
        if case .binary = self { true } else { false }
    }
}
