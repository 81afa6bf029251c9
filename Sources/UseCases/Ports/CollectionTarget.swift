/// A table into which rows are collected.
///
/// Contract: when `fill` returns, the table has exactly the rows appended (or, with `.append`, those and the ones it
/// had), made visible in one step; when it throws, the table is as it was before. A table that does not exist is
/// created. With `.append`, a key that the table already has is `dataRefused`; so are duplicate keys among the appended
/// rows.
public protocol CollectionTarget<Rows>: Sendable {
    /// Rows as the adapters on both sides know them; a use case only passes them along.
    associatedtype Rows: Sendable

    /// Writes rows. The values are kept exactly: reading them gives equal rows.
    func collect(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (Rows) async throws -> Void) async throws -> Void
    ) async throws
}
