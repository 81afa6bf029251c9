/// Two steps as one: the second is fitted to what the first makes of the training data.
struct Chain<First: Transformer, Second: Transformer>: Transformer
where First.Fitted.Output == Second.Input {
    private let first: First
    private let second: Second

    /// A chain of two steps; longer ones are chains of chains.
    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    /// Fits the first step, transforms by it, and fits the second.
    func fitted(to input: First.Input) throws -> Fitted {
        let fitted = try first.fitted(to: input)
        return Fitted(first: fitted, second: try second.fitted(to: fitted.transform(input)))
    }

    /// Two fitted steps; stored as a list of them.
    struct Fitted: FittedTransformer {
        let first: First.Fitted
        let second: Second.Fitted

        /// Transforms by the first step, then by the second.
        func transform(_ input: First.Input) throws -> Second.Fitted.Output {
            try second.transform(first.transform(input))
        }
    }
}

extension Transformer {
    /// This step, followed by another one.
    func then<Next: Transformer>(_ next: Next) -> Chain<Self, Next> where Fitted.Output == Next.Input {
        Chain(self, next)
    }
}

extension Chain.Fitted {
    /// Reads a list of exactly two steps.
    init(from decoder: any Decoder) throws {
        var steps = try decoder.unkeyedContainer()
        first = try steps.decode(First.Fitted.self)
        second = try steps.decode(Second.Fitted.self)
        guard steps.isAtEnd else { throw ModelError("a list of 2 steps continues after the second") }
    }

    /// Writes a list of the two steps.
    func encode(to encoder: any Encoder) throws {
        var steps = encoder.unkeyedContainer()
        try steps.encode(first)
        try steps.encode(second)
    }
}
