public import UseCases

/// Replaces or extends whole tables of a store, for `collect`.
///
/// Contract: the same as that of `CollectionTarget`, for any table: when `fill` returns, the table has exactly the rows
/// appended (or those and the ones it had), visible in one step; when it throws, the table is as it was before. A
/// missing table is created, with an index that serves reading by partition and key. Duplicate keys are `dataRefused`.
public protocol TableWriter: Sendable {
    /// Writes rows.
    func write(
        _ table: TableSpecification, _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws
}
