public import Domain

/// An airline by its IATA code: two capital letters or digits (`UA`, `9E`), rarely three.
public struct Carrier: Hashable, Sendable {
    /// The letters and digits.
    public let code: Category

    /// An airline by its code; nil unless it is two or three capital letters or digits.
    public init?(_ code: Category) {
        guard (2...3).contains(code.byteCount), code.consists(of: .capitalsAndDigits) else { return nil }
        self.code = code
    }
}
