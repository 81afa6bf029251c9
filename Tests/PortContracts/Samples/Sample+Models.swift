public import Domain

extension Sample {
    /// A name of a model.
    public static func modelName(_ name: String = "late") throws -> ModelName {
        try some(ModelName(rawValue: name))
    }

    /// A digest that no sample model has.
    static func foreignDigest() throws -> Digest { try digest("0") }
}
