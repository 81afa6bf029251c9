public import UseCases

extension InMemoryStore: LeftoverFiles {
    /// None: a process that is killed takes its memory along.
    public func leftovers() -> [String] { [] }

    /// Does nothing.
    public func removeLeftovers(_ files: [String]) {}
}
