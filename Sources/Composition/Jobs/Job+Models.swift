import Domain
public import UseCases

extension Job {
    /// What the registry says of the model behind a reference.
    ///
    /// - Throws: `usage` when the text is no reference; `noInput` when there is no such model.
    public func record(of reference: String) async throws -> ModelRecord {
        guard let reference = ModelReference(reference) else {
            throw BatchError(.usage, "a model is named as name@alias, name/version or name")
        }
        let identity = try await modelProvider.resolve(reference)
        guard let record = try await models.history(of: identity.name).first(where: { $0.identity == identity })
        else { throw BatchError(.noInput, "the registry has no record of \(identity)") }
        return record
    }
}
