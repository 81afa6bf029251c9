import ModelFixtures
import Testing

@testable import Models

/// Makes forests, and rows for them, that are full of traps.
struct RandomForest: CustomTestStringConvertible {
    /// What a forest is like.
    var testDescription: String
    var features = 6
    var trees = 12
    var leaves = 1...31
    var outputs = 1
    /// Which leaf is split next.
    var growth = Growth.anywhere
    /// How many different thresholds a feature has besides the special ones.
    var thresholds = 20
    /// The share of splits by category.
    var categorical = 0.2
    /// The codes that splits ask for.
    var codes: [Int32] = Array(0...40)
    var kind = Leaves.scalars
    var isSinglePrecision = false

    enum Growth { case anywhere, leftmost, rightmost }
    enum Leaves { case scalars, vectors, linear, mixed }

    /// A forest.
    func forest(seed: UInt64) throws -> Forest {
        var random = SeededGenerator(seed: seed)
        let pools = (0..<features).map { _ in pool(&random) }
        let trees = (0..<trees).map { index in tree(index, pools, &random) }
        return try Forest(
            inputs: .init(
                count: features, areSinglePrecision: isSinglePrecision,
                fractionsBelowZeroAreZero: .random(using: &random)),
            sums: .init(
                start: (0..<outputs).map { _ in .random(in: -1...1, using: &random) },
                areSinglePrecision: isSinglePrecision),
            trees: trees)
    }

    /// Values on, next to and far from everything that a forest asks for.
    func columns(of forest: Forest, rows: Int, seed: UInt64) -> [[Double]] {
        var random = SeededGenerator(seed: seed)
        return (0..<features).map { feature in
            let asked = forest.trees.flatMap(\.splits).filter { $0.feature == feature }.flatMap(\.test.askedValues)
            let neighbours = asked.flatMap {
                [$0, $0.nextUp, $0.nextDown, Double(Float($0)), Double(Float($0).nextUp)]
            }
            let values = neighbours + Self.special
            return (0..<rows).map { _ in
                Bool.random(using: &random)
                    ? values.randomElement(using: &random) ?? 0 : .random(in: -3...45, using: &random)
            }
        }
    }

    /// Numbers that comparisons, conversions and roundings stumble over.
    private static let special: [Double] = [
        .nan, -.nan, .infinity, -.infinity, 0, -0.0, 1e-35, -1e-35, 1e-36, Split.zeroThreshold, -Split.zeroThreshold,
        Split.zeroThreshold.nextUp, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude, 1e300, 3.5e38, 16_777_217, 2_147_483_647, 2_147_483_648, -1, -0.5, (-1.0).nextUp,
        0.5, 3.7,
        40, 41, 255, 256,
    ]

    private func pool(_ random: inout SeededGenerator) -> [Double] {
        (0..<thresholds).map { _ in .random(in: -2...42, using: &random) }
            + Self.special.filter { !$0.isNaN }.prefix(12)
    }

    private func tree(_ index: Int, _ pools: [[Double]], _ random: inout SeededGenerator) -> Tree {
        let count = Int.random(in: leaves, using: &random)
        var splits: [Split] = []
        // Where each leaf hangs: the split and the side.
        var places: [(split: Int, isLeft: Bool)?] = [nil]
        for new in 1..<max(count, 1) {
            let leaf =
                switch growth {
                case .anywhere: Int.random(in: places.indices, using: &random)
                case .leftmost: 0
                case .rightmost: places.count - 1
                }
            if let place = places[leaf] {
                if place.isLeft {
                    splits[place.split].left = .split(splits.count)
                } else {
                    splits[place.split].right = .split(splits.count)
                }
            }
            splits.append(split(pools, left: leaf, right: new, &random))
            places[leaf] = (splits.count - 1, true)
            places.append((splits.count - 1, false))
        }
        return Tree(splits: splits, leaves: leaves(count: count, tree: index, &random))
    }

    private func split(_ pools: [[Double]], left: Int, right: Int, _ random: inout SeededGenerator) -> Split {
        let feature = Int.random(in: 0..<features, using: &random)
        let test: Split.Test =
            if Double.random(in: 0..<1, using: &random) < categorical {
                .oneOf(codes.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
            } else if Int.random(in: 0..<40, using: &random) == 0 {
                .never
            } else {
                .atMost(pools[feature].randomElement(using: &random) ?? 0)
            }
        return Split(
            feature: feature, test: test,
            missing: [.none, .nan, .nanOrZero].randomElement(using: &random) ?? .none,
            missingGoesLeft: .random(using: &random), left: .leaf(left), right: .leaf(right))
    }

    private func leaves(count: Int, tree: Int, _ random: inout SeededGenerator) -> Tree.Leaves {
        func number() -> Double { .random(in: -1...1, using: &random) }
        // A great one shows whether 1e-35 was taken for 0.
        func coefficient() -> Double { number() * (.random(using: &random) ? 1 : 1e35) }
        let output = tree % outputs
        switch kind == .mixed ? [.scalars, .vectors, .linear][tree % 3] : kind {
        case .vectors: return .vectors((0..<count).map { _ in (0..<outputs).map { _ in number() } })
        case .linear:
            return .linear(
                (0..<count).map { leaf in
                    LinearLeaf(
                        constant: number(),
                        terms: (0..<leaf % 3).map { _ in
                            .init(feature: .random(in: 0..<features, using: &random), coefficient: coefficient())
                        }, fallback: number())
                }, output: output)
        default: return .scalars((0..<count).map { _ in number() }, output: output)
        }
    }
}

extension Split.Test {
    /// The values that a test compares with.
    fileprivate var askedValues: [Double] {
        switch self {
        case .atMost(let threshold): [threshold]
        case .oneOf(let codes): codes.map(Double.init)
        case .never: []
        }
    }
}
