import ModelFixtures

/// Changes to a valid artefact that make it one that is refused.
enum ArtefactFaults {
    static let all = [
        TextFault("batch-score/1", "batch-score/2", "its format is \"batch-score/2\"; expected \"batch-score/1\""),
        TextFault(
            "logistic_regression", "oracle",
            "its strategy is \"oracle\"; expected one of \"base_rate\", \"logistic_regression\", \"ridge\""),
        TextFault("logistic_regression", "base_rate", "has no \"features\""),
        TextFault("\"intercept\"", "\"interzept\"", "\"model\" has no \"intercept\""),
        TextFault("\"intercept\":", "\"intercept\":\"NaN\",\"was\":", "\"model.intercept\" is of another kind"),
        TextFault("\"intercept\":", "\"intercept\":null,\"was\":", "\"model.intercept\" is empty; expected a number"),
        TextFault("\"intercept\":", "\"intercept\":1e999,\"was\":", "model"),
        TextFault("\"weights\":[", "\"weights\":[[1],", "has 2 features and there are 3 lists of weights"),
        TextFault("\"weights\":[[", "\"weights\":[[1,", "feature \"x\" has 2 weights; expected 1"),
        TextFault(
            "\"weights\":[[", "\"weights\":[[\"NaN\",", "\"model.weights.0.0\" is of another kind; expected a number"),
        TextFault("[\"AA\",", "[", "feature \"carrier\" has 2 weights; expected 1"),
        TextFault("[\"AA\",", "[\"AA\",\"AA\",", "categories must be present, different and in ascending order"),
        TextFault("[\"AA\",", "[\"ZZ\",", "categories must be present, different and in ascending order"),
        TextFault("[\"AA\",", "[\"\",", "categories must be present, different and in ascending order"),
        TextFault(
            "[\"AA\",", "[\"\(String(repeating: "x", count: 1025))\",", "a category is longer than 1024 bytes"),
        TextFault("\"carrier\"", "\"x\"", "feature \"x\" occurs twice"),
        TextFault("\"scale\":", "\"scale\":0,\"was\":", "cannot standardise"),
        TextFault("\"scale\":", "\"scale\":-1,\"was\":", "cannot standardise"),
        TextFault("\"numeric\":[", "\"numeric\":[{\"fill\":0},", "has no \"mean\""),
        TextFault("\"numeric\":[", "\"nominal\":[", "has no \"numeric\""),
        TextFault("\"strategy\"", "}\"strategy\"", "it is not whole, or not JSON"),
    ]
}
