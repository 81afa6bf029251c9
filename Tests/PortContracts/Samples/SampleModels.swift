import Domain

extension Sample {
    /// A name of a model.
    static func modelName(_ name: String = "late") throws -> ModelName {
        try some(ModelName(rawValue: name))
    }

    /// A digest that no sample model has.
    static func foreignDigest() throws -> Digest {
        try some(Digest(rawValue: String(repeating: "0", count: 64)))
    }
}
