/// A strategy that turns features into scores. Use cases know models only through this.
///
/// It scores a chunk, not a row, so the call through an existential costs nothing that matters. A row's score depends on
/// that row alone, whatever else is in the chunk: otherwise the bytes published would depend on the size of a chunk.
public protocol ScoringModel: Sendable {
    /// The features that it wants, in order.
    var signature: FeatureSignature { get }

    /// Scores every row of a matrix; as many scores as rows, in their order. None for a matrix without rows.
    ///
    /// - Throws: ``FeatureMismatch`` when the columns are not those of the signature.
    func scores(for matrix: FeatureMatrix) throws -> [Double]
}
