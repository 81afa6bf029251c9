import Models

/// The bits of a `decision_type`: what kind of question a split asks.
struct LightGBMDecision {
    /// Bit 0: whether the split is categorical.
    let isCategorical: Bool
    /// Bits 2 and 3: which values are missing.
    let missing: Split.Missing
    /// Bit 1: whether missing values go left.
    let missingGoesLeft: Bool

    /// Reads the bits.
    init(_ bits: Int) throws {
        let missing: [Split.Missing] = [.none, .nanOrZero, .nan]
        guard (0...15).contains(bits), missing.indices.contains(bits >> 2) else {
            throw ModelError("its decision_type is \(bits); expected one from 0 to 11")
        }
        isCategorical = bits & 1 != 0
        // For categories the bits do not count: NaN is no category, and 0 is one like any other.
        self.missing = isCategorical ? .nan : missing[bits >> 2]
        missingGoesLeft = !isCategorical && bits & 2 != 0
    }
}
