import Testing

/// What the ledger of a folder says, as the program tells it.
enum Ledger {
    /// All runs, newest first.
    static func runs(_ folder: SampleFolder) async throws -> [[String: Any]] {
        let ended = try await folder.run(["runs", "list", "--json"])
        return try #require(try ended.object()["runs"] as? [[String: Any]])
    }

    /// A run.
    static func run(_ id: String, _ folder: SampleFolder) async throws -> [String: Any] {
        try await folder.run(["runs", "show", id, "--json"]).run()
    }
}
