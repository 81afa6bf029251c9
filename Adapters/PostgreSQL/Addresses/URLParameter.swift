/// What the part of a database's URL after the question mark can say.
enum URLParameter: String, CaseIterable {
    /// The folder of a Unix socket, or a host.
    case host
    /// How the server must prove who it is; `verify-full` when left out, except on this machine.
    case sslmode
    /// The file with the certificates of the authorities that may vouch for the server.
    case sslrootcert
    /// The file with the client's own certificate.
    case sslcert
    /// The file with its key.
    case sslkey
}
