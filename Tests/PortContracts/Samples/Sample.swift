/// Runs, scores, parcels and models for laws and tests.
public enum Sample {
    /// The value; throws when there is none, which would be a mistake in the sample.
    public static func some<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw ContractViolation("a sample is not valid") }
        return value
    }
}
