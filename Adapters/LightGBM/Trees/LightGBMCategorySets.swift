import Models

/// The sets of category codes of a tree's categorical splits, which the file stores as bits.
struct LightGBMCategorySets {
    private let sets: [[Int32]]
    private var taken: [Bool]

    /// Reads `num_cat`, `cat_boundaries` and `cat_threshold`: set `i` has the words from boundary `i` up to the next one,
    /// of 32 codes each.
    init(_ section: LightGBMSection) throws {
        let number = try section.required("num_cat")
        let count = try number.integer()
        guard count >= 0 else { throw number.fault("expected 0 or more") }
        guard count > 0 else {
            (sets, taken) = ([], [])
            return
        }
        let ends = try section.required("cat_boundaries")
        let boundaries = try ends.integers()
        let words = try section.required("cat_threshold").integers()
        guard boundaries.count - 1 == count else {
            throw ends.fault("it has \(boundaries.count) values; expected one more than num_cat")
        }
        guard boundaries[0] == 0, boundaries.last == words.count, zip(boundaries, boundaries.dropFirst()).allSatisfy(<=)
        else { throw ends.fault("expected ascending values from 0 to the \(words.count) values of cat_threshold") }
        sets = try zip(boundaries, boundaries.dropFirst()).map { try Self.codes(words[$0..<$1]) }
        taken = Array(repeating: false, count: sets.count)
    }

    /// The codes of a categorical split, whose threshold is the number of its set.
    mutating func take(_ threshold: Double) throws -> [Int32] {
        // A set for two splits would let a small file grow large; LightGBM writes one for each.
        guard let index = Int(exactly: threshold), sets.indices.contains(index), !taken[index] else {
            throw ModelError(
                "its threshold is not the number of a set of categories of its own; there are \(sets.count), from 0")
        }
        taken[index] = true
        return sets[index]
    }

    /// Checks that every set has its split.
    func checkAllTaken() throws {
        guard let index = taken.firstIndex(of: false) else { return }
        throw ModelError("set \(index) of categories belongs to no split; expected one split for each of num_cat")
    }

    private static func codes(_ words: ArraySlice<Int>) throws -> [Int32] {
        var codes: [Int32] = []
        for (position, word) in words.enumerated() {
            guard let bits = UInt32(exactly: word), word == 0 || position < 1 << 26 else {
                throw ModelError("cat_threshold has a value beyond 32 bits, or a code does")
            }
            for bit in 0..<32 where bits >> UInt32(bit) & 1 != 0 { codes.append(Int32(position * 32 + bit)) }
        }
        return codes
    }
}
