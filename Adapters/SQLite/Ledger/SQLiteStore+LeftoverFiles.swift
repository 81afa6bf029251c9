#if SQLite
public import UseCases

extension SQLiteStore: LeftoverFiles {
    /// None: SQLite cleans up its own files.
    public func leftovers() -> [String] { [] }

    /// Does nothing.
    public func removeLeftovers(_ files: [String]) {}
}
#endif
