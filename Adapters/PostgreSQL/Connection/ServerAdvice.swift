#if PostgreSQL
/// What to do about an error of the server, where its code alone does not say it.
enum ServerAdvice {
    /// The advice for an error; nil where the code alone decides.
    ///
    /// - Parameters:
    ///   - state: the error's code.
    ///   - text: the server's message, which is searched for known words.
    static func advice(for state: SQLState, _ text: String) -> String? {
        switch state.rawValue {
        case "42501": denied(text)
        case "25006":
            "the server takes no writes now: it is a standby, or a fail-over is under way; name the primary in the URL, or run "
                + "the same command again"
        case "53100": "the server's disk is full; free some space there, and run the same command again, it resumes"
        case "53200": "the server has no memory left; run the same command again when it has"
        case "53300": "run the same command again when some connections have ended"
        case "57014":
            "somebody, or a limit of the server, cancelled the statement; run the same command again, it resumes"
        case "57P01", "57P02": "the session was ended or the server stops; run the same command again, it resumes"
        case "57P03": "the server is starting, stopping or recovering; run the same command again"
        case "55P03": "another session has a lock on it; run the same command again when it has ended"
        case "42883":
            "a view, a function or a trigger of the database may name it without its schema; set the search path of the role "
                + "or of the function, or grant the role USAGE on the schema"
        default: nil
        }
    }

    private static func denied(_ text: String) -> String? {
        if text.contains("row-level security") {
            return
                "row security hides rows of the table from this role, and no row may go missing unnoticed; use a role that "
                + "sees all rows (ALTER ROLE … BYPASSRLS), or, for a source, say that only the rows that the role sees are "
                + "meant (source.row_security: apply)"
        }
        let grants = [
            (
                "for schema",
                "grant the role USAGE on the schema, and CREATE where it is to make tables in it: in the ledger's schema, and with "
                    + "target.publish: attach in that of the published table (SECURITY.md)"
            ),
            (
                "for table",
                "a role that reads needs SELECT on the table, one that publishes into it with target.publish: replace SELECT, "
                    + "INSERT and DELETE, and one that scores owns the ledger's tables (SECURITY.md)"
            ),
            ("for view", "grant the role SELECT on the view"),
            ("for function", "grant the role EXECUTE on the function"),
            ("for procedure", "grant the role EXECUTE on the procedure"),
            ("for sequence", "grant the role USAGE on the sequence"),
            ("for database", "grant the role CREATE on the database"),
            ("must be owner", "publish with the role that owns the table, or with target.publish: replace"),
        ]
        return grants.first { text.contains($0.0) }?.1
    }
}
#endif
