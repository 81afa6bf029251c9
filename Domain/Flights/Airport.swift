public import Domain

/// An airport by its IATA code: three capital letters.
public struct Airport: Hashable, Sendable {
    /// The three letters.
    public let code: Category

    /// An airport by its code; nil unless it is three capital letters.
    public init?(_ code: Category) {
        guard code.byteCount == 3, code.consists(of: .capitals) else { return nil }
        self.code = code
    }
}
