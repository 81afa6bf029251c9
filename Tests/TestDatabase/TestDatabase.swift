/// A private PostgreSQL server for the tests: started once a test run, stopped and deleted with it.
public enum TestDatabase {
    /// The URL of a new, empty database, which is the caller's alone.
    ///
    /// - Throws: ``TestServerFault``, which says how to get a server when there is none.
    public static func fresh() async throws -> String {
        try await server.value.createDatabase()
    }

    /// Runs a statement in a database, as its superuser, and gives what psql prints: rows of fields with `|` between.
    @discardableResult
    public static func run(_ sql: String, in url: String) async throws -> String {
        try await server.value.run(sql, in: url)
    }

    private static let server = Task { try TestServer() }
}
