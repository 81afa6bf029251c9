/// The tables of the ledger: the same, with the same columns, in every store.
///
/// Moments are texts like `2013-12-23T19:00:00.000000Z` here; a store with a type of its own for them converts. Keys are
/// texts in JSON (see ``KeyText``), and so are the names of the outputs and the figures of the scores.
public enum LedgerTable: String, CaseIterable, Sendable {
    /// One row for each run.
    case run
    /// One row for each committed chunk.
    case chunk
    /// One row for each rejected row.
    case rejection
    /// One row for each finding of a run's last audit.
    case audit
    /// One row for each publication, never changed.
    case publication

    /// The columns, in the order of the rows' cells.
    public var schema: TableSchema {
        switch self {
        case .run: Self.runSchema
        case .chunk: Self.chunkSchema
        case .rejection: Self.rejectionSchema
        case .audit: Self.auditSchema
        case .publication: Self.publicationSchema
        }
    }

    private static let runSchema = TableSchema([
        ColumnSpecification("run_id", .text, isRequired: true),
        ColumnSpecification("job", .text, isRequired: true),
        ColumnSpecification("partition", .text, isRequired: true),
        ColumnSpecification("target", .text, isRequired: true),
        ColumnSpecification("status", .text, isRequired: true),
        ColumnSpecification("attempt", .integer, isRequired: true),
        ColumnSpecification("host", .text),
        ColumnSpecification("process", .integer),
        ColumnSpecification("is_rescore", .integer, isRequired: true),
        ColumnSpecification("parent_run_id", .text),
        ColumnSpecification("model_name", .text, isRequired: true),
        ColumnSpecification("model_version", .integer, isRequired: true),
        ColumnSpecification("model_digest", .text, isRequired: true),
        ColumnSpecification("problem_name", .text, isRequired: true),
        ColumnSpecification("problem_version", .integer, isRequired: true),
        ColumnSpecification("problem_digest", .text, isRequired: true),
        ColumnSpecification("outputs", .text, isRequired: true),
        ColumnSpecification("are_probabilities", .integer, isRequired: true),
        ColumnSpecification("configuration_digest", .text, isRequired: true),
        ColumnSpecification("program_version", .text, isRequired: true),
        ColumnSpecification("rows_read", .integer, isRequired: true),
        ColumnSpecification("rows_rejected", .integer, isRequired: true),
        ColumnSpecification("rows_scored", .integer, isRequired: true),
        ColumnSpecification("rows_staged", .integer, isRequired: true),
        ColumnSpecification("chunks", .integer, isRequired: true),
        ColumnSpecification("chunk_rows", .integer, isRequired: true),
        ColumnSpecification("time_zone", .text),
        ColumnSpecification("position", .text),
        ColumnSpecification("source_checksum", .text),
        ColumnSpecification("score_checksum", .text),
        ColumnSpecification("score_summary", .text),
        ColumnSpecification("message", .text),
        ColumnSpecification("opened_at", .text, isRequired: true),
        ColumnSpecification("updated_at", .text, isRequired: true),
    ])

    private static let chunkSchema = TableSchema([
        ColumnSpecification("run_id", .text, isRequired: true),
        ColumnSpecification("chunk", .integer, isRequired: true),
        ColumnSpecification("rows_read", .integer, isRequired: true),
        ColumnSpecification("rows_rejected", .integer, isRequired: true),
        ColumnSpecification("rows_scored", .integer, isRequired: true),
        ColumnSpecification("position", .text, isRequired: true),
        ColumnSpecification("source_checksum", .text),
        ColumnSpecification("score_checksum", .text),
        ColumnSpecification("stage_checksum", .text),
        ColumnSpecification("committed_at", .text, isRequired: true),
    ])

    private static let rejectionSchema = TableSchema([
        ColumnSpecification("run_id", .text, isRequired: true),
        ColumnSpecification("chunk", .integer, isRequired: true),
        ColumnSpecification("ordinal", .integer, isRequired: true),
        ColumnSpecification("row_key", .text),
        ColumnSpecification("line", .integer),
        ColumnSpecification("column_name", .text),
        ColumnSpecification("code", .text, isRequired: true),
        ColumnSpecification("expected", .text, isRequired: true),
    ])

    private static let auditSchema = TableSchema([
        ColumnSpecification("run_id", .text, isRequired: true),
        ColumnSpecification("ordinal", .integer, isRequired: true),
        ColumnSpecification("rule", .text, isRequired: true),
        ColumnSpecification("passed", .integer, isRequired: true),
        ColumnSpecification("observed", .text, isRequired: true),
        ColumnSpecification("expected", .text, isRequired: true),
    ])

    private static let publicationSchema = TableSchema([
        ColumnSpecification("run_id", .text, isRequired: true),
        ColumnSpecification("job", .text, isRequired: true),
        ColumnSpecification("partition", .text, isRequired: true),
        ColumnSpecification("target", .text, isRequired: true),
        ColumnSpecification("rows", .integer, isRequired: true),
        ColumnSpecification("score_checksum", .text),
        ColumnSpecification("published_at", .text, isRequired: true),
    ])
}
