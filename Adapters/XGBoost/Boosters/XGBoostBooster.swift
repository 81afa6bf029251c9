import Models

/// The part of a file that computes a model's margins.
enum XGBoostBooster {
    /// Trees.
    case trees(XGBoostTrees)
    /// A linear function of the features: `gblinear`.
    case linear(XGBoostDocument)

    /// Finds the booster of a model by its name.
    init(_ learner: XGBoostLearner) throws {
        let booster = try learner.document.member("gradient_booster")
        switch try booster.text("name") {
        case "gbtree":
            self = .trees(XGBoostTrees(model: try booster.member("model"), weights: nil))
        case "dart":
            let model = try booster.member("gbtree").member("model")
            self = .trees(XGBoostTrees(model: model, weights: try booster.floats("weight_drop")))
        case "gblinear":
            self = .linear(try booster.member("model"))
        case let name:
            throw ModelError("the booster \"\(name.prefix(60))\" is not supported; expected gbtree, dart or gblinear")
        }
    }
}
