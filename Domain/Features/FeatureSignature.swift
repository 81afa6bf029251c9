/// The features that a model needs, in the order in which it needs them.
public struct FeatureSignature: Equatable, Sendable {
    /// A feature that a model needs.
    public struct Entry: Equatable, Sendable {
        /// The name.
        public let name: String
        /// The kind of its values.
        public let kind: FeatureKind

        /// Creates an entry.
        public init(name: String, kind: FeatureKind) {
            self.name = name
            self.kind = kind
        }
    }

    /// The features, in order.
    public let entries: [Entry]

    /// Creates a signature.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// The names, in order.
    public var names: [String] { entries.map(\.name) }

    /// Throws unless a matrix has exactly these columns.
    public func check(_ matrix: FeatureMatrix) throws(FeatureMismatch) {
        let given = zip(matrix.names, matrix.columns).map { Entry(name: $0, kind: $1.kind) }
        for (wanted, given) in zip(entries, given) where wanted != given {
            throw FeatureMismatch.wrongColumn(wanted: wanted, given: given)
        }
        guard given.count == entries.count else {
            throw FeatureMismatch.wrongCount(wanted: entries.count, given: given.count)
        }
    }
}
