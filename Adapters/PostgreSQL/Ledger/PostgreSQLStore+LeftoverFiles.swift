#if PostgreSQL
public import UseCases

extension PostgreSQLStore: LeftoverFiles {
    /// None: the server undoes what a transaction did that was not committed.
    public func leftovers() -> [String] { [] }

    /// Does nothing.
    public func removeLeftovers(_ files: [String]) {}
}
#endif
