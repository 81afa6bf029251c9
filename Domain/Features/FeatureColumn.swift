/// The values of one feature for the rows of a chunk.
public enum FeatureColumn: Equatable, Sendable {
    /// Numbers; NaN is missing.
    case numeric([Double])
    /// Categories; `Category.missing` is missing.
    case categorical([Category])

    /// The kind of the values.
    public var kind: FeatureKind {
        switch self {
        case .numeric: .numeric
        case .categorical: .categorical
        }
    }

    /// The number of rows.
    public var count: Int {
        switch self {
        case .numeric(let values): values.count
        case .categorical(let values): values.count
        }
    }

    /// The column without some rows.
    ///
    /// - Parameter rows: their positions, ascending.
    public func dropping(_ rows: [Int]) -> FeatureColumn {
        guard !rows.isEmpty else { return self }
        switch self {
        case .numeric(let values): return .numeric(values.dropping(rows))
        case .categorical(let values): return .categorical(values.dropping(rows))
        }
    }
}
