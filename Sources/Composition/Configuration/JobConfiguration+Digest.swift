public import Domain

extension JobConfiguration {
    /// The digest of the settings that the scores depend on, apart from the model: where the flights are and how their
    /// columns are named. Audits and sizes decide whether and how fast scores come, not what they are; a password belongs
    /// to nobody's digest.
    public var digest: Digest {
        let columns = source.columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let parts = ["source", source.store.withoutSecrets, source.flights] + columns
        return SHA256Digest.of(parts.joined(separator: "\n"))
    }
}

extension StoreAddress {
    /// The address without what is between `://` and `@`, and without parameters other than the host.
    fileprivate var withoutSecrets: String {
        switch self {
        case .csv(let folder): return "csv:\(folder)"
        case .memory: return "memory:"
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgresql(let url):
            // As libpq reads it: what is before the last @ of the first part is user and password, whatever is in it.
            let address = url.drop { $0 != "/" }.dropFirst(2)
            let place = address.prefix { $0 != "/" }.lastIndex(of: "@").map { address[$0...].dropFirst() } ?? address
            let parameters = place.drop { $0 != "?" }.dropFirst().split(separator: "&")
            let host = parameters.first { $0.hasPrefix("host=") }.map { "?\($0)" } ?? ""
            return "postgresql://\(place.prefix { $0 != "?" })\(host)"
        }
    }
}
