#if PostgreSQL
import TestDatabase

/// Databases that one law uses after the other: emptying one takes a fraction of the time of creating one.
actor ReusedDatabases {
    /// Those of this process.
    static let shared = ReusedDatabases()

    private var free: [String] = []

    /// The URL of an empty database, which is the caller's alone.
    func take() async throws -> String {
        if let url = free.popLast() { return url }
        return try await TestDatabase.fresh()
    }

    /// Empties a database for the next caller. Locks of its last user end with the connections.
    func giveBack(_ url: String) async throws {
        try await TestDatabase.run(
            """
            SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid();
            DROP SCHEMA IF EXISTS public, batch_score CASCADE;
            CREATE SCHEMA public;
            """, in: url)
        free.append(url)
    }
}
#endif
