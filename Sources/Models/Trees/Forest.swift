/// Decision trees as they stand in a model file, whatever its format: what the parsers write and ``TreeEnsemble`` reads.
///
/// It is checked when it is made: every index leads somewhere, every split is reached once, no threshold is NaN. So nothing
/// after it has to look again.
struct Forest: Equatable, Sendable {
    /// How the values of a row are taken before they are compared.
    struct Inputs: Equatable, Sendable {
        /// How many features a row has.
        var count: Int
        /// Whether a value is rounded to the nearest `Float` first, as libraries do that keep their data so.
        var areSinglePrecision: Bool
        /// Whether a code above −1 and below 0 is the category 0, as where the fraction is cut off; otherwise none.
        var fractionsBelowZeroAreZero: Bool
    }

    /// How leaves become the margins of a row: `start[o]` plus the value of a leaf of each tree, tree after tree.
    struct Sums: Equatable, Sendable {
        /// What the sum of each output begins with.
        var start: [Double]
        /// Whether the sum is rounded to the nearest `Float` after each tree, as libraries do that add up in `Float`.
        var areSinglePrecision: Bool
    }

    /// The inputs.
    let inputs: Inputs
    /// The sums.
    let sums: Sums
    /// The trees, in the order in which they are added up.
    let trees: [Tree]

    /// The number of outputs.
    var outputCount: Int { sums.start.count }
    /// The number of leaves of all trees.
    var leafCount: Int { trees.reduce(0) { $0 + $1.leafCount } }

    /// A forest by its parts.
    ///
    /// - Throws: ``ModelError`` naming tree and split when the parts do not fit together.
    init(inputs: Inputs, sums: Sums, trees: [Tree]) throws {
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
