/// What the response of a model consists of: the names of its numbers, in order.
public struct ModelOutputs: Hashable, Sendable {
    /// One name for each number, each once; `score` when there is one.
    public let names: [String]
    /// Whether the numbers of a row are the probabilities of all classes, so that they sum to 1.
    public let areClassProbabilities: Bool

    /// Outputs of these names; nil unless there is at least one, and each name is there once and is not empty.
    public init?(_ names: [String], areClassProbabilities: Bool = false) {
        guard !names.isEmpty, Set(names).count == names.count, !names.contains("") else { return nil }
        self.names = names
        self.areClassProbabilities = areClassProbabilities
    }

    private init(checked names: [String], areClassProbabilities: Bool) {
        self.names = names
        self.areClassProbabilities = areClassProbabilities
    }

    /// One number, called `score`.
    public static let score = ModelOutputs(checked: ["score"], areClassProbabilities: false)

    /// Outputs that have no names of their own: `score`, or `score_0`, `score_1` … for several.
    ///
    /// - Parameter count: how many there are; less than 1 is 1.
    public static func numbered(_ count: Int, areClassProbabilities: Bool = false) -> ModelOutputs {
        ModelOutputs(
            checked: PredictionNames.names(count: max(1, count)), areClassProbabilities: areClassProbabilities)
    }

    /// The number of outputs, 1 or more.
    public var count: Int { names.count }
}
