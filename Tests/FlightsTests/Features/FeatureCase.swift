import Domain
import Flights
import Testing

/// A feature, a flight that differs from the sample in what the feature is about, and the value worked out by hand.
struct FeatureCase: Sendable, CustomTestStringConvertible {
    /// The value of a feature.
    enum Value: Equatable, Sendable {
        case number(Double)
        case category(String)
        case missing
    }

    let feature: String
    let situation: String
    let expected: Value
    let change: @Sendable (inout Flight) throws -> Void

    var testDescription: String { "\(feature), \(situation)" }

    init(
        _ feature: String, _ expected: Value, _ situation: String = "sample",
        _ change: @escaping @Sendable (inout Flight) throws -> Void = { _ in }
    ) {
        self.feature = feature
        self.situation = situation
        self.expected = expected
        self.change = change
    }

    /// All cases; see the files named after the groups of the catalogue.
    static let all = schedule + cyclicTime + route + weather + plane + combinations
}

extension FeatureCase.Value: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    init(floatLiteral value: Double) { self = .number(value) }

    init(integerLiteral value: Int) { self = .number(Double(value)) }

    init(stringLiteral value: String) { self = .category(value) }
}
