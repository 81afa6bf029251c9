#if PostgreSQL
/// The query parameters of a database's URL.
enum URLParameter: String, CaseIterable {
    /// The folder of a Unix socket, or a host.
    case host
    /// How the server must prove its identity; `verify-full` by default, except on this machine.
    case sslmode
    /// The file with the trusted certificate authorities.
    case sslrootcert
    /// The file with the client's certificate.
    case sslcert
    /// The file with the client's key.
    case sslkey
}
#endif
