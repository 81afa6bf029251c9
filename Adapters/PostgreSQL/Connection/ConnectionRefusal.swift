#if PostgreSQL
import UseCases

/// Why a connection failed.
///
/// libpq only has a text for that, which is searched for known words and never shown.
enum ConnectionRefusal: Equatable {
    case server(SQLState)
    case noPassword
    case identity
    case unknownHost
    case nobodyListens
    case timeout(Duration)
    case other

    /// Reads the reason from a failed connection.
    init(_ handle: PQHandle) {
        self.init(message: handle.lastMessage, neededPassword: handle.neededPassword)
    }

    /// Reads the reason from libpq's message, which ends with the SQLSTATE when there is one.
    init(message: String, neededPassword: Bool) {
        let lastWord = message.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        let isState =
            lastWord.utf8.count == 5
            && lastWord.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
            && lastWord.contains { $0.isNumber }
        if isState {
            self = .server(SQLState(rawValue: lastWord))
        } else if neededPassword || message.contains("no password supplied") {
            self = .noPassword
        } else if ["certificate", "SSL", "private key"].contains(where: message.contains) {
            self = .identity
        } else if message.contains("could not translate host name") {
            self = .unknownHost
        } else if ["Connection refused", "No such file or directory"].contains(where: message.contains) {
            self = .nobodyListens
        } else {
            self = .other
        }
    }

    /// The error for callers of the adapter.
    func error(at address: DatabaseAddress) -> BatchError {
        let place = "cannot connect to \(address): "
        return switch self {
        case .server(SQLState(rawValue: "22023")):
            BatchError(
                .config,
                place + "the server does not know a setting of the session, expected a time zone such as Europe/Berlin "
                    + "(source.session_time_zone) (SQLSTATE 22023)")
        case .server(let state):
            BatchError(
                state.code, place + "\(Self.reason(for: state)) (SQLSTATE \(state.rawValue)); \(state.advice)")
        case .noPassword:
            BatchError(.denied, place + "the server requires a password; set PGPASSWORD or add it to ~/.pgpass")
        case .identity:
            BatchError(
                .denied,
                place + "TLS could not verify the server; name the authority's file in the URL (sslrootcert=…), "
                    + "or, in a network that you trust, weaken the check (sslmode=require)")
        case .unknownHost:
            BatchError(.unavailable, place + "the host is unknown; check its name in the URL, and the network")
        case .nobodyListens:
            BatchError(
                .unavailable, place + "no server listens there; start it, or check host and port in the URL")
        case .timeout(let limit):
            BatchError(
                .unavailable, place + "no answer within \(limit.components.seconds) s; run the same command again")
        case .other:
            BatchError(.unavailable, place + "the connection broke; run the same command again")
        }
    }

    private static func reason(for state: SQLState) -> String {
        switch state.rawValue {
        case "28P01": "the password is wrong"
        case "3D000": "there is no such database"
        case "53300": "the server has too many connections"
        case "57P03": "the server is starting or stopping"
        default: state.family == "28" ? "the role is refused" : "the server refused"
        }
    }
}
#endif
