import Domain
import UseCases

/// The contents of `record.json`; name and version are those of its folder.
struct StoredRecord: Codable {
    let digest: String
    let summary: String
    let metrics: [String: Double]
    let registeredAtMicroseconds: Int64

    private enum CodingKeys: String, CodingKey {
        case digest, summary, metrics
        case registeredAtMicroseconds = "registered_at_microseconds"
    }

    /// The digest.
    ///
    /// - Throws: `config` when it is not valid.
    func checkedDigest(place: String) throws -> Digest {
        guard let digest = Digest(rawValue: digest) else {
            throw BatchError(.config, "\(place) has no digest of 64 hexadecimal digits; restore it, or train again")
        }
        return digest
    }
}
