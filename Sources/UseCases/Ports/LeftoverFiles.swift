/// Files of a store that a process left behind when it was killed in the middle of a write. Nobody reads them.
///
/// Contract: `leftovers` may have files that a process is just writing; `removeLeftovers` removes none while a process works on
/// any partition, which is `tryLater`. A store without such files has none.
public protocol LeftoverFiles: Sendable {
    /// The files, as people find them.
    func leftovers() async throws -> [String]

    /// Removes files that `leftovers` has named; those that are gone by now are ignored.
    func removeLeftovers(_ files: [String]) async throws
}
