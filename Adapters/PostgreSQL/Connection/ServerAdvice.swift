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
        default: nil
        }
    }

    private static func denied(_ text: String) -> String? {
        if text.contains("row-level security") {
            return "row security hides rows of the table from this role, and every row must be accounted for. Read with a role "
                + "that may see all rows (BYPASSRLS, or a policy does not apply to the owner), or say that only the visible "
                + "rows exist (source.row_security: apply)"
        }
        let grants = [
            ("for schema", "grant the role USAGE on the schema, and CREATE where the program makes tables in it"),
            ("for table", "grant the role SELECT on the table, and INSERT and DELETE where scores are published into it"),
            ("for view", "grant the role SELECT on the view"), ("for function", "grant the role EXECUTE on the function"),
            ("for procedure", "grant the role EXECUTE on the procedure"),
            ("for sequence", "grant the role USAGE on the sequence"), ("for database", "grant the role CREATE on the database"),
            ("must be owner", "publish with the role that owns the table, or with target.publish: replace"),
        ]
        return grants.first { text.contains($0.0) }?.1
    }
}
#endif
