public import Domain

/// The registration of an aeroplane: up to eight capital letters or digits (`N14228`).
public struct TailNumber: Hashable, Sendable {
    /// The letters and digits.
    public let code: Category

    /// A registration; nil unless it is one to eight capital letters or digits.
    public init?(_ code: Category) {
        guard (1...8).contains(code.byteCount), code.consists(of: .capitalsAndDigits) else { return nil }
        self.code = code
    }
}
