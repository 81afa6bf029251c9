public import Domain

/// Rows of named feature values that a user provides.
///
/// Contract: the columns of a matrix are those asked for, found by name in any order; other columns are ignored. A missing
/// name is `config`, and the message names the nearest one; a value that cannot be read is `dataRefused`, and the message
/// says where it is. Chunks come in the order of the rows; without rows, `body` is not called.
public protocol FeatureRowSource: Sendable {
    /// The names of all columns.
    func columnNames() async throws -> [String]

    /// Reads the rows, chunk by chunk.
    ///
    /// - Parameters:
    ///   - signature: the columns to read.
    ///   - chunkRows: the most rows in a chunk.
    ///   - body: called for each chunk.
    func read(
        _ signature: FeatureSignature, chunkRows: Int, _ body: @Sendable (FeatureMatrix) async throws -> Void
    ) async throws
}
