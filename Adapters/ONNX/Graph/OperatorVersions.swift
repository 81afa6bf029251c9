import Models

/// The versions of the operators that a file is written for, one for each domain.
struct OperatorVersions {
    /// By the domain's full name: ONNX's own domain has two names, one of them empty.
    private var versions: [String: Int64] = [:]

    /// The versions that a file imports.
    ///
    /// - Throws: `ModelError` when there are two of one domain.
    init(_ imports: [OperatorSetIdProto]) throws {
        for entry in imports {
            let name = OperatorTable.domains[entry.domain]?.name ?? entry.domain
            guard let other = versions.updateValue(entry.version, forKey: name), other != entry.version else {
                continue
            }
            throw ModelError(
                "the file imports versions \(other) and \(entry.version) of domain \(name); expected one of each domain"
            )
        }
    }

    /// Checks that the operators of a domain are known in the file's version.
    ///
    /// - Throws: `ModelError` when they are not, or the file names no version.
    func check(_ domain: OperatorTable.Domain) throws {
        guard let version = versions[domain.name] else {
            throw ModelError("the file imports no version of domain \"\(domain.name)\"; expected one")
        }
        guard domain.versions.contains(version) else {
            throw ModelError(
                "version \(version) of domain \(domain.name) is not supported; expected one from "
                    + "\(domain.versions.lowerBound) to \(domain.versions.upperBound): convert with skl2onnx's target_opset"
            )
        }
    }
}
