#if PostgreSQL
/// The statements that a session executes before it copies rows to us. The decision record "Reading sessions are tuned" has
/// the figures.
enum ReadingSession {
    /// The statements for a table with some columns.
    static func statements(columns: Int) -> [String] {
        // Writing rows in the form of the copy is most of the server's work, and done by one process whatever the plan:
        // parallel workers would only pass it the rows.
        let serial = "SET max_parallel_workers_per_gather = 0"
        // Rows are taken as fast as they are scored. For this limit, a client that takes none for a while is gone, even though
        // it answers; it holds no lock, so it may as well be noticed later.
        let patient = "SET tcp_user_timeout = 0"
        guard columns > wideColumns else { return [serial, patient] }
        // The server takes a kilobyte for each value and gives it back after each row. The C library returns so much to the
        // system each time, until it has seen a larger block come back.
        return [serial, patient, "SELECT pg_catalog.length(pg_catalog.repeat('x', 16777216))"]
    }

    private static let wideColumns = 100
}
#endif
