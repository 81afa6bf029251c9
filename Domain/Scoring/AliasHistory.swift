/// The versions that an alias of a model pointed to, one after the other, as far as that was recorded.
public struct AliasHistory: Equatable, Sendable {
    /// The moves of the alias, in the order in which they were made.
    ///
    /// Their times need not ascend: clocks of several machines differ, and clocks are set.
    public let promotions: [Promotion]

    /// The history of an alias.
    ///
    /// - Parameters:
    ///   - alias: the alias.
    ///   - promotions: the moves of all aliases of the model, in the order in which they were made.
    public init(of alias: String, in promotions: [Promotion]) {
        self.promotions = promotions.filter { $0.alias == alias }
    }

    /// The last move; nil when none was recorded.
    public var latest: Promotion? { promotions.last }

    /// The moment since when the history is known; nil when no move was recorded.
    public var beginning: Timestamp? { promotions.map(\.time).min() }

    /// The move that decided where the alias pointed at a moment: the last one that was made then or before. Nil when the
    /// history begins later.
    public func promotion(at instant: Timestamp) -> Promotion? {
        promotions.last { $0.time <= instant }
    }
}
