public import Domain

/// Rows of named feature values that a user provides.
///
/// Contract: the columns of a matrix are those asked for, found by name in any order; other columns are ignored. A missing
/// name is `config`, and the message names the nearest one; a value that cannot be read is `dataRefused`, and the message
/// says where it is. A category that is no text is no value of a model, but no reason to refuse the others: its row is
/// rejected, and is in the matrix with a missing value, so that rows keep their places. Chunks come in the order of the rows;
/// without rows, `body` is not called.
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
        _ signature: FeatureSignature, chunkRows: Int, _ body: @Sendable (FeatureRows) async throws -> Void
    ) async throws
}

/// Rows of feature values, and which of them cannot be scored.
public struct FeatureRows: Equatable, Sendable {
    /// A row that cannot be scored.
    public struct Rejected: Equatable, Sendable {
        /// Its place in the matrix.
        public var row: Int
        /// What is wrong with it.
        public var rejection: Rejection

        /// Creates a rejected row.
        public init(row: Int, rejection: Rejection) {
            self.row = row
            self.rejection = rejection
        }
    }

    /// The values; missing where they could not be read.
    public var matrix: FeatureMatrix
    /// The rows that cannot be scored, ascending, each once.
    public var rejected: [Rejected]

    /// Creates rows.
    public init(matrix: FeatureMatrix, rejected: [Rejected] = []) {
        self.matrix = matrix
        self.rejected = rejected
    }
}
