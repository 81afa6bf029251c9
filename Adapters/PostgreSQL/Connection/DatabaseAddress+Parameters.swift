#if PostgreSQL
extension DatabaseAddress {
    /// The parameters for libpq. Everything that matters is set explicitly, so that no environment variable (`PGSSLMODE`,
    /// `PGOPTIONS`) can weaken it; ``EnvironmentGuard`` refuses the variables that would redirect it anyway.
    func parameters(_ timeouts: PostgreSQLTimeouts) -> [(name: String, value: String)] {
        var parameters = [
            (name: "host", value: host), (name: "port", value: String(port)), (name: "dbname", value: database),
            (name: "application_name", value: "batch-score"), (name: "client_encoding", value: "UTF8"),
            (name: "sslmode", value: sslMode), (name: "ssl_min_protocol_version", value: "TLSv1.2"),
            (name: "gssencmode", value: "disable"), (name: "target_session_attrs", value: "any"),
            (name: "keepalives", value: "1"), (name: "keepalives_idle", value: "15"),
            (name: "keepalives_interval", value: "5"), (name: "keepalives_count", value: "3"),
            (name: "tcp_user_timeout", value: String(timeouts.statement.milliseconds)),
            (name: "options", value: Self.options(timeouts)),
        ]
        if let user { parameters.append((name: "user", value: user)) }
        if let password { parameters.append((name: "password", value: password)) }
        parameters += sslFiles.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        return parameters
    }

    /// The settings of the session: no search path, one text form for moments and numbers, and a server that detects within
    /// two seconds that the client is gone. The server has no timeouts for statements and idle sessions: a copy takes as
    /// long as the model needs, and between chunks the session that holds the locks is idle.
    private static func options(_ timeouts: PostgreSQLTimeouts) -> String {
        let settings = [
            ("search_path", "pg_catalog"), ("timezone", "UTC"), ("datestyle", "ISO"), ("extra_float_digits", "1"),
            ("standard_conforming_strings", "on"), ("client_min_messages", "error"),
            ("statement_timeout", "0"), ("idle_session_timeout", "0"),
            ("default_transaction_isolation", "read\\ committed"),
            ("lock_timeout", String(timeouts.lock.milliseconds)),
            ("idle_in_transaction_session_timeout", String(timeouts.statement.milliseconds)),
            ("client_connection_check_interval", "2000"),
        ]
        return settings.map { "-c \($0)=\($1)" }.joined(separator: " ")
    }
}

extension Duration {
    /// Whole milliseconds, at least one: for the server, zero means forever.
    fileprivate var milliseconds: Int64 {
        max(1, components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
#endif
