#if PostgreSQL
/// The address of a database. Read from a URL here and not by libpq, whose messages can quote the password.
struct DatabaseAddress: Equatable, Sendable {
    /// The host, or the folder of a Unix socket, which begins with a slash.
    var host: String
    /// The port.
    var port: Int
    /// The database.
    var database: String
    /// The role; nil for libpq's default, the name of the operating system's user.
    var user: String?
    /// The password; nil for the one in `PGPASSWORD` or `.pgpass`, if any.
    var password: String?
    /// How the server must prove its identity: libpq's `sslmode`.
    var sslMode: String
    /// The TLS files that the URL names, by libpq's names for them.
    var sslFiles: [String: String]
    /// What its sessions are set to.
    var session = PostgreSQLSession()

    /// Whether a host is this machine, so that no connection leaves it.
    static func isLocal(_ host: String) -> Bool {
        host.hasPrefix("/") || host == "localhost" || host == "::1" || isLoopback(host)
    }

    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension DatabaseAddress: CustomStringConvertible {
    /// The database and its host, without the password.
    var description: String {
        let place = host.hasPrefix("/") ? "\(host), port \(port)" : "\(host.contains(":") ? "[\(host)]" : host):\(port)"
        return "database \"\(database)\" at \(place)"
    }
}

extension DatabaseAddress: CustomReflectable {
    /// No children, so that no dump shows the password.
    var customMirror: Mirror { Mirror(self, children: []) }
}
#endif
