#if PostgreSQL
/// The settings of the server that every session of this program has.
///
/// What the user's views, functions and triggers see stays as the role has it: the search path, and the time zone unless
/// the configuration sets one. Row security is an error unless the configuration says otherwise. The server has no
/// timeouts for statements and idle sessions: a copy takes as long as the model needs, and between chunks the session that
/// holds the locks is idle. It notices within two seconds that the client is gone, and within half a minute that the network
/// is: idle sessions by keepalives, those with an answer on its way by the limit for what is not acknowledged.
struct SessionParameters {
    /// The settings, in the order in which they are made.
    let settings: [(name: String, value: String)]

    /// A setting without a meaning for the server. A session that lacks it lacks the others as well.
    static let marker = "batch_score.session"
    /// Its value.
    static let markerValue = "1"

    /// The settings for sessions.
    init(_ session: PostgreSQLSession, _ timeouts: PostgreSQLTimeouts) {
        settings =
            [
                (name: "row_security", value: session.rowSecurity == .error ? "off" : "on"),
                (name: "extra_float_digits", value: "1"), (name: "standard_conforming_strings", value: "on"),
                (name: "client_min_messages", value: "error"), (name: "statement_timeout", value: "0"),
                (name: "idle_session_timeout", value: "0"),
                (name: "default_transaction_isolation", value: "read committed"),
                (name: "lock_timeout", value: String(timeouts.lock.milliseconds)),
                (name: "idle_in_transaction_session_timeout", value: String(timeouts.statement.milliseconds)),
                (name: "client_connection_check_interval", value: "2000"),
                (name: "tcp_keepalives_idle", value: "15"), (name: "tcp_keepalives_interval", value: "5"),
                (name: "tcp_keepalives_count", value: "3"), (name: "tcp_user_timeout", value: "30000"),
                (name: Self.marker, value: Self.markerValue),
            ] + (session.timeZone.map { [(name: "TimeZone", value: $0)] } ?? [])
    }

    /// As the parameter `options` of a connection.
    var options: String {
        settings.map { "-c \($0.name)=\(Self.escaped($0.value))" }.joined(separator: " ")
    }

    /// As a statement, for a session behind a pooler that drops `options`.
    var statement: String { Self.statement(settings) }

    /// A statement that makes some settings.
    static func statement(_ settings: [(name: String, value: String)]) -> String {
        let calls = settings.map { name, value in
            "pg_catalog.set_config(\(SQLLiteral.text(name)), \(SQLLiteral.text(value)), false)"
        }
        return "SELECT \(calls.joined(separator: ", "))"
    }

    private static func escaped(_ value: String) -> String {
        String(value.flatMap { $0 == " " || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}

extension Duration {
    /// Whole milliseconds, at least one: for the server, zero means forever.
    var milliseconds: Int64 {
        max(1, components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
#endif
