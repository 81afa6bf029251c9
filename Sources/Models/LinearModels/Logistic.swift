import Foundation

/// The logistic function and its loss, without overflow for any argument.
public enum Logistic {
    /// The probability that belongs to a logit, 1 / (1 + e^−logit).
    public static func probability(_ logit: Double) -> Double {
        if logit >= 0 { return 1 / (1 + exp(-logit)) }
        let odds = exp(logit)
        return odds / (1 + odds)
    }

    /// The negative logarithm of the probability that a logit gives to a label, 1 or 0.
    static func loss(_ logit: Double, label: Double) -> Double {
        max(label == 1 ? -logit : logit, 0) + log1p(exp(-abs(logit)))
    }

    /// The logit that belongs to a probability above 0 and below 1.
    static func logit(_ probability: Double) -> Double {
        log(probability / (1 - probability))
    }
}
