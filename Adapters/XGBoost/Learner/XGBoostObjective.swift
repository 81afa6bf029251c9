import Foundation
import Models

/// What a model was trained for, as far as predictions depend on it.
struct XGBoostObjective: Equatable, Sendable {
    /// The function that turns margins into the response.
    enum Response: Equatable, Sendable {
        case identity
        case sigmoid
        case exponential
        /// 1 above 0, else 0.
        case step
        /// A probability for each class.
        case softmax
        /// The class with the largest margin; of several the first.
        case argmax
    }

    /// The name in the file.
    let name: String
    /// The function that turns margins into the response.
    let response: Response

    /// Finds an objective by its name.
    ///
    /// - Throws: `ModelError` when it is not supported.
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

    /// The margin for a `base_score`, computed in `Float` like in the library.
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
