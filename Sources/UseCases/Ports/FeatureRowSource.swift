public import Domain

/// Rows of named feature values that people bring along.
///
/// Contract: the columns of a matrix are those asked for, found by name in any order; other columns are passed over. A name
/// that is missing is `config` and names the nearest one; a value that cannot be read is `dataRefused` and says where it
/// stands. Chunks are lent in the order of the rows; a source without rows lends none.
public protocol FeatureRowSource: Sendable {
    /// The names of all columns.
    func columnNames() async throws -> [String]

    /// Lends the rows, chunk by chunk.
    ///
    /// - Parameters:
    ///   - signature: the columns to read.
    ///   - chunkRows: the most rows in a chunk.
    ///   - body: called for each chunk.
    func lend(
        _ signature: FeatureSignature, chunkRows: Int, _ body: @Sendable (FeatureMatrix) async throws -> Void
    ) async throws
}
