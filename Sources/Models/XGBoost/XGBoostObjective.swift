import Foundation

/// What a model was trained for, as far as it matters to its predictions.
struct XGBoostObjective: Equatable, Sendable {
    /// What happens to the margins.
    enum Response: Equatable, Sendable {
        case identity
        case sigmoid
        case exponential
        /// 1 above 0, else 0.
        case step
        /// A probability for each class.
        case softmax
        /// The class of the largest margin, the first of several.
        case argmax
    }

    /// The name, as the file has it.
    let name: String
    /// What happens to the margins.
    let response: Response

    /// An objective by its name.
    ///
    /// - Throws: ``ModelError`` when it is none of those that are supported.
    init(_ name: String) throws {
        response =
            switch name {
            case "reg:squarederror", "reg:squaredlogerror", "reg:pseudohubererror", "reg:absoluteerror",
                "reg:quantileerror", "binary:logitraw", "rank:pairwise", "rank:ndcg", "rank:map":
                .identity
            case "binary:logistic", "reg:logistic": .sigmoid
            case "count:poisson", "reg:gamma", "reg:tweedie", "survival:cox", "survival:aft": .exponential
            case "binary:hinge": .step
            case "multi:softprob": .softmax
            case "multi:softmax": .argmax
            default:
                throw ModelError(
                    "the objective \"\(name.prefix(60))\" is not supported; expected one of those of XGBoost 1.7 to 3.2"
                )
            }
        self.name = name
    }

    /// The margin at which a model starts that has this `base_score`; computed in `Float`, as the library does.
    ///
    /// - Parameter isBounded: whether probabilities are kept 1e-6 away from 0 and 1, as XGBoost does since 3.2.
    func margin(ofBaseScore score: Float, isBounded: Bool) throws -> Float {
        let margin =
            switch response {
            case .sigmoid: -logf(1 / (isBounded ? min(max(score, 1e-6), 1 - 1e-6) : score) - 1)
            case .exponential: logf(score)
            case .identity, .step, .softmax, .argmax: score
            }
        guard margin.isFinite else {
            throw ModelError("\"base_score\" is \(score), which \(name) has no margin for; expected a finite margin")
        }
        return margin
    }
}
