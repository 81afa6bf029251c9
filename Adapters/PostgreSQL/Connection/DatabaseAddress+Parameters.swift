#if PostgreSQL
extension DatabaseAddress {
    /// The parameters for libpq. Everything that matters is set explicitly, so that no environment variable (`PGSSLMODE`,
    /// `PGOPTIONS`) can weaken it; ``EnvironmentGuard`` refuses the variables that would redirect it anyway.
    ///
    /// - Parameters:
    ///   - timeouts: how long to wait.
    ///   - purpose: what the connection is for, in a word; the server lists it.
    func parameters(
        _ timeouts: PostgreSQLTimeouts, purpose: String = "ledger"
    ) -> [(name: String, value: String)] {
        var parameters = [
            (name: "host", value: host), (name: "port", value: String(port)), (name: "dbname", value: database),
            (name: "application_name", value: ApplicationName(job: session.job, purpose: purpose).text),
            (name: "client_encoding", value: "UTF8"),
            (name: "sslmode", value: sslMode), (name: "ssl_min_protocol_version", value: "TLSv1.2"),
            (name: "gssencmode", value: "disable"), (name: "target_session_attrs", value: "any"),
            (name: "keepalives", value: "1"), (name: "keepalives_idle", value: "15"),
            (name: "keepalives_interval", value: "5"), (name: "keepalives_count", value: "3"),
            (name: "tcp_user_timeout", value: String(timeouts.statement.milliseconds)),
            (name: "options", value: SessionParameters(session, timeouts).options),
        ]
        if let user { parameters.append((name: "user", value: user)) }
        if let password { parameters.append((name: "password", value: password)) }
        parameters += sslFiles.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        return parameters
    }
}
#endif
