public import Domain
import LocalFiles
import UseCases

extension ModelFolder {
    /// Points an alias to a version.
    ///
    /// Everything that can fail comes before the alias moves: its new file is written under another name, and the promotion is
    /// recorded; then the file is renamed. A process that is killed in between leaves the record of a promotion that did not
    /// happen, which `faults` names until the alias is promoted again.
    ///
    /// - Throws: `usage` for a name that cannot be an alias, `noInput` for an unknown version.
    public func promote(_ identity: ModelIdentity, to alias: String, at time: Timestamp) async throws {
        guard Slug.isValid(alias) else {
            throw BatchError(.usage, "\"\(alias)\" cannot be an alias, expected \(Slug.rule)")
        }
        let (name, version) = (identity.name, identity.version)
        guard try versions(of: name).contains(version), try self.identity(of: name, version: version) == identity
        else { throw missing("model \(identity) with the digest \(identity.digest.short)…") }
        if let reason = fault(of: name, version: version) {
            throw BatchError(.config, "model \(identity) is refused: \(reason)")
        }
        try LocalFile.checkReplacing(layout.promotions(of: name))
        try Folder.create(layout.aliases(of: name))
        let promotion = Promotion(time: time, alias: alias, version: version, digest: identity.digest)
        let file = try FileWriter(path: layout.alias(alias, of: name))
        try file.write(bytes(ofAliasTo: promotion).span)
        try promotionFile(of: name).append(promotion)
        try file.commit()
        try follow(alias, of: name, movedBy: promotion)
    }

    /// The promotions of a name's aliases.
    ///
    /// - Throws: `config` for a line that is not a promotion.
    public func promotions(of name: ModelName) async throws -> [Promotion] {
        let file = promotionFile(of: name)
        if let fault = file.fault { throw fault }
        return file.promotions
    }

    /// Moves an alias on until it points where its last record says: processes that promote at the same time may move it in
    /// another order than that of their records, and each of them looks here after it has moved it.
    private func follow(_ alias: String, of name: ModelName, movedBy promotion: Promotion) throws {
        var current = promotion
        while let latest = AliasHistory(of: alias, in: promotionFile(of: name).promotions).latest, latest != current {
            try LocalFile.replace(layout.alias(alias, of: name), with: bytes(ofAliasTo: latest))
            current = latest
        }
    }

    private func promotionFile(of name: ModelName) -> PromotionFile { PromotionFile(path: layout.promotions(of: name)) }

    /// What is wrong with the record of a name's promotions: it cannot be read, or does not end where an alias points.
    func promotionFaults(_ name: ModelName, _ aliases: [AliasFile]) -> [ModelFault] {
        let file = promotionFile(of: name)
        if let fault = file.fault { return [ModelFault(name: name, version: nil, reason: "\(fault)")] }
        return aliases.compactMap { alias in
            let latest = AliasHistory(of: alias.alias, in: file.promotions).latest
            guard let version = alias.version, let difference = alias.difference(from: latest) else { return nil }
            return ModelFault(
                name: name, version: nil, aliases: [alias.alias],
                reason: "@\(alias.alias) points to version \(version), and \(file.path) \(difference); runs are not "
                    + "affected, only --model as-of: restore the file from a copy, or promote version \(version) again")
        }
    }
}

extension AliasFile {
    /// How the last record of the alias differs from it; nil when it does not. Without a record, an alias whose file does not
    /// say since when it points there is one of an earlier version of this program, with which nothing is wrong.
    fileprivate func difference(from latest: Promotion?) -> String? {
        switch (latest, since) {
        case (nil, nil): nil
        case (nil, let since?): "has no record of it, of \(since)"
        case (let latest?, let since):
            latest.version == version && (since == nil || since == latest.time)
                ? nil : "has version \(latest.version), of \(latest.time), as the last one"
        }
    }
}
