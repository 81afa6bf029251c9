import Models

/// A model without its trees or weights: objective, features, base score.
struct XGBoostLearner {
    /// What it was trained for.
    let objective: XGBoostObjective
    /// The number of features.
    let featureCount: Int
    /// The start of each output's sum.
    let start: [Float]
    /// The content of `learner`.
    let document: XGBoostDocument

    /// The number of margins of a row.
    var outputCount: Int { start.count }

    /// The most outputs of a model: every row gets a margin for each.
    private static let maximumOutputs = 4096
    /// The most features of a model: a few bytes of the file give their number, and each gets a name.
    private static let maximumFeatures = 1_048_576

    /// Reads `learner` and its parameters.
    init(_ file: XGBoostDocument) throws {
        let version = try XGBoostVersion(of: file)
        document = try file.member("learner")
        objective = try XGBoostObjective(try document.member("objective").text("name"))
        let parameters = try document.member("learner_model_param")
        featureCount = try parameters.count("num_feature")
        guard featureCount <= Self.maximumFeatures else {
            throw ModelError("there are \(featureCount) features; expected up to \(Self.maximumFeatures)")
        }
        let classes = try parameters.count("num_class", otherwise: 0)
        let targets = try parameters.count("num_target", otherwise: 1)
        guard classes <= 1 || targets <= 1, max(classes, targets) <= Self.maximumOutputs else {
            throw ModelError(
                "there are \(classes) classes and \(targets) targets; expected several of one kind only, "
                    + "up to \(Self.maximumOutputs)")
        }
        let scores = try Self.numbers(parameters.text("base_score"))
        let outputs = max(classes, targets, 1)
        guard scores.count == 1 || scores.count == outputs else {
            throw ModelError("\"base_score\" has \(scores.count) values; expected 1 or \(outputs)")
        }
        let margins = try scores.map { [objective] in
            try objective.margin(ofBaseScore: $0, isBounded: version.boundsBaseScore)
        }
        start = margins.count == outputs ? margins : [Float](repeating: margins[0], count: outputs)
    }

    /// The numbers of `base_score`: one up to version 3.0, a list of them in brackets since 3.1.
    private static func numbers(_ text: String) throws -> [Float] {
        let isList = text.first == "[" && text.last == "]" && text.count > 2
        let parts =
            isList ? text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false) : [text[...]]
        return try parts.map {
            // `Float` takes hexadecimal digits too, which XGBoost does not.
            guard $0.allSatisfy("0123456789+-.eE".contains), let value = Float($0), value.isFinite else {
                throw ModelError("\"base_score\" is \"\(text.prefix(40))\"; expected a number, or several in brackets")
            }
            return value
        }
    }

    /// The number of rounds that are used; nil for all.
    ///
    /// The scikit-learn interface of XGBoost marks its files, and its `predict` stops at the best round of early stopping.
    func roundLimit() throws -> Int? {
        guard isOfScikitLearn, let attributes = document.optional("attributes"),
            attributes.optional("best_iteration") != nil
        else { return nil }
        return try attributes.count("best_iteration") + 1
    }

    /// Whether the scikit-learn interface of XGBoost saved the file.
    var isOfScikitLearn: Bool { document.optional("attributes")?.optional("scikit_learn") != nil }
}
