/// Decision trees as a model file describes them, whatever its format: what readers of formats write and
/// ``TreeEnsemble`` scores with.
///
/// Checked when it is created: every index leads somewhere, every split is reached exactly once, no threshold is NaN.
/// Nothing after it needs to check again.
public struct Forest: Equatable, Sendable {
    /// How the values of a row are prepared before they are compared.
    public struct Inputs: Equatable, Sendable {
        /// The number of features of a row.
        public var count: Int
        /// Whether a value is first rounded to the nearest `Float`, as in libraries that keep their data so.
        public var areSinglePrecision: Bool
        /// Whether a code above −1 and below 0 is category 0, as in libraries that cut off the fraction; otherwise it is
        /// no category.
        public var fractionsBelowZeroAreZero: Bool

        /// Creates a description of the inputs.
        public init(count: Int, areSinglePrecision: Bool, fractionsBelowZeroAreZero: Bool) {
            self.count = count
            self.areSinglePrecision = areSinglePrecision
            self.fractionsBelowZeroAreZero = fractionsBelowZeroAreZero
        }
    }

    /// How leaves become the margins of a row: `start[o]`, plus the value of one leaf of each tree, in the order of the
    /// trees.
    public struct Sums: Equatable, Sendable {
        /// The start value of each output's sum.
        public var start: [Double]
        /// Whether the sum is rounded to the nearest `Float` after each tree, as in libraries that add up in `Float`.
        public var areSinglePrecision: Bool

        /// Creates a description of the sums.
        public init(start: [Double], areSinglePrecision: Bool) {
            self.start = start
            self.areSinglePrecision = areSinglePrecision
        }
    }

    /// The inputs.
    public let inputs: Inputs
    /// The sums.
    public let sums: Sums
    /// The trees, in the order in which they are added up.
    public let trees: [Tree]

    /// The number of outputs.
    public var outputCount: Int { sums.start.count }
    /// The number of leaves of all trees together.
    public var leafCount: Int { trees.reduce(0) { $0 + $1.leafCount } }

    /// Creates a forest and checks it.
    ///
    /// - Throws: ``ModelError`` naming tree and split when something does not fit together.
    public init(inputs: Inputs, sums: Sums, trees: [Tree]) throws {
        guard !sums.start.isEmpty else { throw ModelError("the model has no output; expected at least one") }
        for (index, tree) in trees.enumerated() {
            do {
                try tree.check(features: inputs.count, outputs: sums.start.count)
            } catch let error as ModelError {
                throw ModelError("tree \(index): \(error.message)")
            }
        }
        self.inputs = inputs
        self.sums = sums
        self.trees = trees
    }
}
