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
    /// The address without what is between `://` and `@`, and without parameters.
    fileprivate var withoutSecrets: String {
        switch self {
        case .csv(let folder): return "csv:\(folder)"
        case .memory: return "memory:"
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgresql(let url):
            let withoutParameters = url.prefix { $0 != "?" }
            let afterUser = withoutParameters.lastIndex(of: "@").map { withoutParameters[$0...].dropFirst() }
            return "postgresql://\(afterUser ?? withoutParameters.split(separator: "//", maxSplits: 1).last ?? "")"
        }
    }
}
