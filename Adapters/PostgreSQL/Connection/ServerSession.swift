#if PostgreSQL
/// A session as the server describes it: what it is set to, and how another session finds it.
struct ServerSession: Equatable, Sendable {
    /// The process on the server; after it has ended, another one may get the same number.
    let process: Int
    /// When it began, in seconds since 1970 as the server prints them. No two sessions have this and the number in common.
    let startedAt: String
    /// The time zone in which views, functions and triggers of the database work.
    let timeZone: String

    /// What the server said right after connecting.
    struct Description {
        /// The session.
        let session: ServerSession
        /// Whether the settings that were sent with the connection are in effect: some poolers drop them.
        let hasSettings: Bool
        /// The schemas that names without a schema are looked up in.
        let searchPath: String
        /// Whether a schema comes before the server's own.
        let isShadowed: Bool
        /// How days and moments become texts.
        let dateStyle: String
    }

    /// Names every function with its schema and has no operator: the search path is not checked yet.
    static let query = """
        SELECT pg_catalog.pg_backend_pid(), pg_catalog.date_part('epoch', a.backend_start),
            pg_catalog.current_setting('TimeZone'), pg_catalog.current_setting('\(SessionParameters.marker)', true),
            pg_catalog.current_setting('search_path'),
            pg_catalog.array_to_string(pg_catalog.current_schemas(true), '/'), pg_catalog.current_setting('DateStyle')
        FROM pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) AS a
        """

    /// Reads the answer to the query.
    static func description(_ row: [String?]) throws -> Description {
        guard row.count == 7, let process = row[0].flatMap({ Int($0) }), let startedAt = row[1], let timeZone = row[2],
            let path = row[4], let schemas = row[5], let dateStyle = row[6]
        else { throw PQFault.malformed("a session does not describe itself") }
        // Before a table is created there, no schema of temporary tables is listed.
        let first = schemas.split(separator: "/").first { !$0.hasPrefix("pg_temp_") }
        return Description(
            session: ServerSession(process: process, startedAt: startedAt, timeZone: timeZone),
            hasSettings: row[3] == SessionParameters.markerValue, searchPath: path,
            isShadowed: first != "pg_catalog", dateStyle: dateStyle)
    }
}
#endif
