import Testing

/// A change to a valid artefact that makes it invalid.
struct Hostile: CustomTestStringConvertible, Sendable {
    /// What of the artefact's text is replaced, and by what.
    let found: String
    let replacement: String
    /// What the error must say.
    let reason: String

    var testDescription: String { "\(found) → \(replacement)" }

    private init(_ found: String, _ replacement: String, _ reason: String) {
        self.found = found
        self.replacement = replacement
        self.reason = reason
    }

    static let examples = [
        Hostile("batch-score/1", "batch-score/2", "its format is \"batch-score/2\"; expected \"batch-score/1\""),
        Hostile("logistic_regression", "oracle", "its strategy is \"oracle\"; expected \"base_rate\""),
        Hostile("logistic_regression", "base_rate", "has no \"features\""),
        Hostile("\"intercept\"", "\"interzept\"", "\"model\" has no \"intercept\""),
        Hostile("\"intercept\":", "\"intercept\":\"NaN\",\"was\":", "\"model.intercept\" is of another kind"),
        Hostile("\"intercept\":", "\"intercept\":null,\"was\":", "\"model.intercept\" is empty; expected a number"),
        Hostile("\"intercept\":", "\"intercept\":1e999,\"was\":", "model"),
        Hostile("\"weights\":[", "\"weights\":[[1],", "has 2 features and there are 3 lists of weights"),
        Hostile("\"weights\":[[", "\"weights\":[[1,", "feature \"x\" has 2 weights; expected 1"),
        Hostile(
            "\"weights\":[[", "\"weights\":[[\"NaN\",", "\"model.weights.0.0\" is of another kind; expected a number"),
        Hostile("[\"AA\",", "[", "feature \"carrier\" has 2 weights; expected 1"),
        Hostile("[\"AA\",", "[\"AA\",\"AA\",", "categories must be present, different and in ascending order"),
        Hostile("[\"AA\",", "[\"ZZ\",", "categories must be present, different and in ascending order"),
        Hostile("[\"AA\",", "[\"\",", "categories must be present, different and in ascending order"),
        Hostile("[\"AA\",", "[\"0123456789abcdef\",", "a category is longer than 15 bytes"),
        Hostile("\"carrier\"", "\"x\"", "feature \"x\" is there twice"),
        Hostile("\"scale\":", "\"scale\":0,\"was\":", "cannot standardise"),
        Hostile("\"scale\":", "\"scale\":-1,\"was\":", "cannot standardise"),
        Hostile("\"numeric\":[", "\"numeric\":[{\"fill\":0},", "has no \"mean\""),
        Hostile("\"numeric\":[", "\"nominal\":[", "has no \"numeric\""),
        Hostile("\"strategy\"", "}\"strategy\"", "it is not whole, or not JSON"),
    ]
}
