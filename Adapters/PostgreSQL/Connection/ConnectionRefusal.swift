#if PostgreSQL
import UseCases

/// Why a connection failed.
///
/// libpq only has a text for that, which is searched for known words and never shown.
enum ConnectionRefusal: Equatable {
    case server(SQLState)
    case pooler
    case noPassword
    case needsTLS
    case noTLS
    case keyPermissions
    case clientCertificate
    case identity
    case namelessUser
    case unknownHost
    case nobodyListens
    case unreachable
    case timeout(Duration)
    case other

    /// Reads the reason from a failed connection.
    init(_ handle: PQHandle) {
        self.init(message: handle.lastMessage, neededPassword: handle.neededPassword)
    }

    /// Reads the reason from libpq's message.
    init(message: String, neededPassword: Bool) {
        let words = Self.words.first { words in words.texts.contains(where: message.contains) }
        // What the server itself says comes first, except where a text says more than its code.
        switch (Self.state(in: message), words?.refusal) {
        case (_, .pooler?): self = .pooler
        case (_, .needsTLS?): self = .needsTLS
        case (let state?, _): self = state.rawValue == "08P01" ? .pooler : .server(state)
        case (nil, _) where neededPassword: self = .noPassword
        case (nil, let refusal): self = refusal ?? .other
        }
    }

    /// The last SQLSTATE in a message: `FATAL:  28P01: password authentication failed …`.
    private static func state(in message: String) -> SQLState? {
        let states = message.matches(of: /:  ([0-9A-Z]{5})(?::|\s|$)/).map { String($0.output.1) }
        return states.last { $0.contains { $0.isNumber } }.map(SQLState.init(rawValue:))
    }

    /// Words of messages, the more special ones first.
    private static let words: [(texts: [String], refusal: ConnectionRefusal)] = [
        (["unsupported startup parameter", "unsupported options startup parameter", "pgbouncer"], .pooler),
        (["no encryption", "SSL off", "SSL connection is required"], .needsTLS),
        (["no password supplied"], .noPassword), (["server does not support SSL"], .noTLS),
        (["has group or world access", "must be owned by the current user or root"], .keyPermissions),
        (
            [
                "could not load private key file", "could not read certificate file",
                "certificate present, but not private key",
            ],
            .clientCertificate
        ),
        (["local user with ID", "could not look up local user ID"], .namelessUser),
        (["certificate", "SSL", "private key"], .identity),
        (["could not translate host name"], .unknownHost),
        (["Connection refused", "No such file or directory"], .nobodyListens),
        (["No route to host", "Network is unreachable", "Connection timed out"], .unreachable),
    ]

    /// The error for callers of the adapter.
    func error(at address: DatabaseAddress) -> BatchError {
        let (code, reason) = explanation
        return BatchError(code, "cannot connect to \(address): \(reason)")
    }

    private var explanation: (BatchError.Code, String) {
        switch self {
        case .server(let state): Self.explanation(of: state)
        case .pooler:
            (
                .config,
                "a connection pooler stands before the server and refuses the settings of a session; connect to the server "
                    + "itself, or through a pool in session mode that ignores them (pgbouncer: ignore_startup_parameters = "
                    + "options)"
            )
        case .noPassword: (.denied, "the server requires a password; set PGPASSWORD or add it to ~/.pgpass")
        case .needsTLS:
            (
                .denied,
                "the server accepts no such connection: it may demand TLS (add sslmode=verify-full to the URL), or its "
                    + "pg_hba.conf has no line for this role, database and host"
            )
        case .noTLS:
            (
                .denied,
                "the server does not offer TLS, which the URL demands; switch it on at the server (ssl = on), or, in a network "
                    + "that you trust, do without (sslmode=disable)"
            )
        case .keyPermissions:
            (
                .denied,
                "others may read the file with the client's key (sslkey); take the permissions away (chmod 0600), and let it "
                    + "belong to the user of this process"
            )
        case .clientCertificate:
            (
                .denied,
                "the client's certificate or key cannot be read; check the files that the URL names (sslcert, sslkey)"
            )
        case .identity:
            (
                .denied,
                "TLS could not verify the server; name the authority's file in the URL (sslrootcert=…), "
                    + "or, in a network that you trust, weaken the check (sslmode=require)"
            )
        case .namelessUser:
            (
                .config,
                "the operating system has no name for the user of this process, and the URL names no role; write it into the "
                    + "URL (postgresql://ROLE@HOST/DATABASE)"
            )
        case .unknownHost: (.unavailable, "the host is unknown; check its name in the URL, and the network")
        case .nobodyListens:
            (.unavailable, "no server listens there; start it, or check host and port in the URL")
        case .unreachable: (.unavailable, "the host cannot be reached; check the network and its firewalls")
        case .timeout(let limit):
            (.unavailable, "no answer within \(limit.components.seconds) s; run the same command again")
        case .other: (.unavailable, "the connection broke; run the same command again")
        }
    }

    private static func explanation(of state: SQLState) -> (BatchError.Code, String) {
        let known: (code: BatchError.Code, reason: String, advice: String?) =
            switch state.rawValue {
            case "28P01": (.denied, "the password is wrong", nil)
            case "28000": (.denied, "the role is refused: there is no such role, or it may not log in from here", nil)
            case "3D000": (.noInput, "there is no such database", "check its name in the URL, or create it")
            case "42501": (.denied, "the role may not connect to the database", "grant it CONNECT on the database")
            case "55000": (.unavailable, "the database accepts no connections", nil)
            case "53300":
                (
                    .unavailable, "the server has too many connections",
                    "run the same command again when some have ended, or raise the limit of the server, the database or the role"
                )
            case "57P03": (.unavailable, "the server is starting, stopping or recovering", nil)
            case "57P01", "57P02": (.unavailable, "the server is stopping", nil)
            case "22023":
                (
                    .config, "the server does not know a setting of the session",
                    "expected a time zone such as Europe/Berlin (source.session_time_zone)"
                )
            default: (state.code, state.family == "28" ? "the role is refused" : "the server refused", nil)
            }
        let advice = known.advice ?? state.advice
        return (known.code, "\(known.reason) (SQLSTATE \(state.rawValue)); \(advice)")
    }
}
#endif
