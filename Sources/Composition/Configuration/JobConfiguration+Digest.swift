public import Domain

extension JobConfiguration {
    /// The digest of the settings that the scores depend on, apart from the model and the problem: which table is read, and how
    /// its files are written.
    ///
    /// The location of the store is not covered: another host or folder with the same data gives the same scores.
    /// Settings of the audit and sizes decide whether scores are published and how fast they are computed, not what
    /// they are.
    public var digest: Digest {
        var parts =
            ["source", source.store.databaseName, source.table ?? ""] + [formatOfSource.definition].compactMap(\.self)
        // Both decide what the rows are. Named only where they are set, so that other digests stay as they were.
        if let zone = source.sessionTimeZone { parts.append("session_time_zone \(zone)") }
        if source.rowSecurity == .apply { parts.append("row_security apply") }
        return SHA256Digest.of(parts.joined(separator: "\n"))
    }
}

extension StoreAddress {
    /// The kind of store, and the name of a database; no host, port, folder, user or parameter.
    fileprivate var databaseName: String {
        guard case .postgresql(let url) = self else { return kind }
        // As libpq reads it: what is before the last @ of the first part is user and password, whatever is in it.
        let address = url.drop { $0 != "/" }.dropFirst(2)
        let path = address.drop { $0 != "/" }.dropFirst()
        return "\(kind) \(path.prefix { $0 != "?" })"
    }
}
