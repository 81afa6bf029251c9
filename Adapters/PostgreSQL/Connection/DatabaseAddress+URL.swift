#if PostgreSQL
import Domain
import UseCases

extension DatabaseAddress {
    /// Reads `postgresql://user:password@host:port/database?sslmode=…`.
    ///
    /// A folder with a Unix socket is given as `?host=/path`, or percent-encoded in the host's place. Without a host it
    /// is localhost. What the parameters can say is `URLParameter`.
    ///
    /// - Throws: `config`; its message quotes nothing of the URL but names of parameters.
    init(url: String) throws {
        guard let scheme = ["postgresql://", "postgres://"].first(where: { url.hasPrefix($0) }) else {
            throw Self.refusal("it must begin with postgresql:// or postgres://")
        }
        let parts = try Self.split(url.dropFirst(scheme.count))
        let parameters = try Self.parameters(parts.query)
        let (host, port) = try Self.hostAndPort(parts.host)
        let database = try Self.decoded(parts.path, "database")
        guard !database.isEmpty else { throw Self.refusal("it must end with the name of the database: …/name") }
        self.host = parameters[.host] ?? (host.isEmpty ? "localhost" : host)
        guard !self.host.contains(",") else { throw Self.refusal("it has several hosts; give one") }
        self.port = port ?? 5432
        self.database = database
        (user, password) = try Self.userAndPassword(parts.user)
        sslMode = try Self.sslMode(parameters[.sslmode], host: self.host)
        sslFiles = [:]
        for parameter in [URLParameter.sslrootcert, .sslcert, .sslkey] {
            sslFiles[parameter.rawValue] = parameters[parameter]
        }
    }

    /// The pieces between the separators of a URL, still encoded.
    private struct Pieces {
        var user: Substring?
        var host: Substring
        var path: Substring
        var query: Substring
    }

    private static func split(_ text: Substring) throws -> Pieces {
        let beforeQuery = text.prefix { $0 != "?" }
        let authority = beforeQuery.prefix { $0 != "/" }
        let path = beforeQuery.dropFirst(authority.count + 1)
        let query = text.dropFirst(beforeQuery.count + 1)
        // A raw "/", "?", "#" or "@" in a password would move its rest to a place where it is quoted in a message.
        guard !path.contains(where: { "/@".contains($0) }), !query.contains("@"), !text.contains("#"),
            authority.count(where: { $0 == "@" }) <= 1
        else {
            throw refusal(
                "it has a /, ?, # or @ where none can be; in the user, the password and the database, "
                    + "write them as %2F, %3F, %23 and %40")
        }
        let halves = authority.split(separator: "@", omittingEmptySubsequences: false)
        return Pieces(
            user: halves.count == 2 ? halves[0] : nil, host: halves.last ?? "", path: path, query: query)
    }

    private static func userAndPassword(_ text: Substring?) throws -> (String?, String?) {
        guard let text, !text.isEmpty else { return (nil, nil) }
        let user = text.prefix { $0 != ":" }
        let password = text.dropFirst(user.count + 1)
        return (
            user.isEmpty ? nil : try decoded(user, "user"), password.isEmpty ? nil : try decoded(password, "password")
        )
    }

    private static func hostAndPort(_ text: Substring) throws -> (host: String, port: Int?) {
        var host = text.prefix { $0 != ":" }
        var rest = text.dropFirst(host.count)
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            rest = text[text.index(after: end)...]
        }
        guard !rest.isEmpty else { return (try decoded(host, "host"), nil) }
        guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()), (1...65535).contains(port) else {
            throw refusal("after the host comes a colon and a port from 1 to 65535")
        }
        return (try decoded(host, "host"), port)
    }

    private static func parameters(_ query: Substring) throws -> [URLParameter: String] {
        var found: [URLParameter: String] = [:]
        for item in query.split(separator: "&") {
            let name = item.prefix { $0 != "=" }
            guard let parameter = URLParameter(rawValue: String(name)) else {
                let known = URLParameter.allCases.map(\.rawValue)
                throw refusal(
                    "it has a parameter that this program does not take"
                        + (Suggestion.hint(for: String(name), among: known).isEmpty
                            ? "; it takes \(known.joined(separator: ", "))"
                            : Suggestion.hint(for: String(name), among: known)))
            }
            guard found[parameter] == nil else { throw refusal("it has the parameter \(parameter.rawValue) twice") }
            found[parameter] = try decoded(item.dropFirst(name.count + 1), parameter.rawValue)
        }
        return found
    }

    private static func sslMode(_ asked: String?, host: String) throws -> String {
        guard let asked else { return isLocal(host) ? "prefer" : "verify-full" }
        let modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]
        guard modes.contains(asked) else {
            throw refusal("its sslmode is none of \(modes.joined(separator: ", "))")
        }
        return asked
    }

    private static func decoded(_ text: Substring, _ what: String) throws -> String {
        guard let decoded = PercentEncoding.decode(text) else {
            throw refusal("its \(what) is not percent-encoded UTF-8; write a percent sign as %25")
        }
        return decoded
    }

    private static func refusal(_ reason: String) -> BatchError {
        BatchError(
            .config,
            "the URL of the PostgreSQL database is refused: \(reason). "
                + "Expected postgresql://user:password@host:port/database (it is not shown: it may hold a password)"
        )
    }
}
#endif
