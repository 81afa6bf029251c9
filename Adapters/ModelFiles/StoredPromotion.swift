import Domain
import UseCases

/// A line of `promotions.jsonl`; the name is that of its folder.
struct StoredPromotion: Codable {
    private let alias: String
    private let digest: String?
    private let time: String
    private let version: Int

    /// Creates the line of a promotion.
    init(_ promotion: Promotion) {
        alias = promotion.alias
        digest = promotion.digest?.rawValue
        time = "\(promotion.time)"
        version = promotion.version
    }

    /// The promotion.
    ///
    /// - Throws: `config` when one of its members is not valid.
    func promotion(place: String) throws -> Promotion {
        let digest = digest.map(Digest.init(rawValue:))
        guard Slug.isValid(alias), RegistryLayout.version("\(version)") != nil, digest != .some(.none),
            let time = Timestamp(iso8601: time)
        else {
            throw BatchError(
                .config,
                "\(place) is not a promotion; expected an alias, a version, a time such as 2013-12-24T19:00:00.000000Z "
                    + "and, if any, a digest of 64 hexadecimal digits: correct or remove the line")
        }
        return Promotion(time: time, alias: alias, version: version, digest: digest ?? nil)
    }
}
