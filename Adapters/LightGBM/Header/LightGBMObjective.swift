/// What a model was trained for: the line `objective=name parameter:value …`.
struct LightGBMObjective {
    /// Its name; `custom` for a model without that line.
    let name: String
    /// The function that turns sums into the response.
    let transform: LightGBMLink.Transform

    /// Reads the line.
    ///
    /// - Parameter line: nil for a model without that line, whose scores are its sums.
    ///
    /// - Throws: `ModelError` when the objective or a parameter is not known, or the number of outputs does not match it.
    init(_ line: LightGBMValue?, outputCount: Int) throws {
        guard let line, let name = line.words.first else {
            (name, transform) = ("custom", .identity)
            return
        }
        self.name = name
        let parameters = Array(line.words.dropFirst())
        guard let transform = try Self.transform(of: name, line, parameters, outputCount) else {
            throw line.fault(
                "the objective \"\(line.text.prefix(60))\" is not supported; expected one that LightGBM saves")
        }
        guard transform.takesSeveral || name == "custom" || outputCount == 1 else {
            throw line.fault("this objective has one output, and the model has \(outputCount)")
        }
        self.transform = transform
    }

    /// The function that turns sums into the response; nil for an unknown objective, and for parameters that it does not
    /// have.
    private static func transform(
        of name: String, _ line: LightGBMValue, _ parameters: [String], _ outputCount: Int
    ) throws -> LightGBMLink.Transform? {
        switch (name, parameters.count) {
        case ("custom", 0), ("regression", 0), ("regression_l1", 0), ("huber", 0), ("fair", 0), ("quantile", 0),
            ("mape", 0), ("lambdarank", 0), ("rank_xendcg", 0):
            return .identity
        case ("regression", 1), ("regression_l1", 1), ("fair", 1), ("quantile", 1), ("mape", 1):
            return parameters == ["sqrt"] ? .signedSquare : nil
        case ("poisson", 0), ("gamma", 0), ("tweedie", 0): return .exponential
        case ("cross_entropy", 0): return .logistic(1)
        case ("cross_entropy_lambda", 0): return .softplus
        case ("binary", 1): return .logistic(try sigmoid(parameters[0], line))
        case ("multiclass", 1):
            try checkClasses(parameters[0], line, outputCount)
            return .softmax
        case ("multiclassova", 2):
            try checkClasses(parameters[0], line, outputCount)
            return .logisticOfEach(try sigmoid(parameters[1], line))
        default: return nil
        }
    }

    private static func sigmoid(_ parameter: String, _ line: LightGBMValue) throws -> Double {
        guard parameter.hasPrefix("sigmoid:"), let value = LightGBMNumber.parameter(parameter.dropFirst(8)), value > 0
        else {
            throw line.fault(
                "\"\(parameter.prefix(40))\" is not a sigmoid parameter; expected sigmoid: and a number above 0")
        }
        return value
    }

    private static func checkClasses(_ parameter: String, _ line: LightGBMValue, _ count: Int) throws {
        guard count > 1, parameter == "num_class:\(count)" else {
            throw line.fault(
                "\"\(parameter.prefix(40))\" does not match num_class, \(count); expected the same number, above 1")
        }
    }
}
