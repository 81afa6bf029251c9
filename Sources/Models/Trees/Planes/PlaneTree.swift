/// A tree of up to 256 leaves, scored without walking: every split is asked, of 64 rows at once.
///
/// The bit-vector traversal of QuickScorer (Lucchese et al., SIGIR 2015), turned by 90 degrees. The leaves are numbered
/// from left to right. A split that sends a row right rules out the leaves of its left subtree; of the leaves that no
/// split ruled out, the first is the row's. Here a lane is a row, and eight neighbouring leaves are a *plane*: a byte
/// for each row with a bit for each leaf. The leaves of a subtree are neighbours, so a split concerns few planes (1.2
/// to 1.6 on average), and in each of them it is a comparison, an *and* and an *or*.
struct PlaneTree: Sendable {
    /// What a split, seen by its rank, rules out in a plane.
    struct RankStep {
        /// The rank above which a row goes right.
        var rank: SIMD16<Int8>
        /// The leaves ruled out.
        var dead: SIMD16<Int8>
        /// The column of the rank.
        var column: Int
    }

    /// What a split, seen by its bit, rules out in a plane.
    struct BitStep {
        /// The bit that is set where a row goes right.
        var bit: SIMD16<Int8>
        /// The leaves ruled out.
        var dead: SIMD16<Int8>
        /// The column of the bit.
        var column: Int
    }

    /// Eight leaves.
    struct Plane {
        /// The first of the leaves.
        var firstLeaf: Int8
        /// The steps that concern the plane.
        var rankSteps: Range<Int>
        var bitSteps: Range<Int>
    }

    /// How many leaves a byte counts.
    ///
    /// Walking is slower even at the limit: 0.34 s instead of 0.20 s for 200,000 rows and 100 trees of 255 leaves.
    private static let leafLimit = 256

    /// How many planes a split may concern on average.
    ///
    /// A chain to the left concerns up to 16: steps without end that fill the memory, for a small file.
    private static let planesPerSplit = 4

    private var rankSteps: [RankStep] = []
    private var bitSteps: [BitStep] = []
    /// The planes, the last one first.
    private var planes: [Plane] = []

    /// Prepares a tree.
    init(_ tree: Tree, order: LeafOrder, columns: inout SplitColumns<Int8>) {
        var steps: [[(question: SplitColumns<Int8>.Question, dead: UInt8)]] = Array(
            repeating: [], count: (tree.leafCount + 7) / 8)
        for (split, leaves) in zip(tree.splits, order.leftLeaves) {
            let question = columns.question(of: split)
            for plane in Self.planes(of: leaves) {
                let inside = leaves.clamped(to: plane * 8..<plane * 8 + 8)
                let bits = (1 << inside.count - 1) << (inside.lowerBound - plane * 8)
                steps[plane].append((question, UInt8(bits)))
            }
        }
        for (index, steps) in steps.enumerated().reversed() {
            let firstRank = rankSteps.count
            let firstBit = bitSteps.count
            for step in steps {
                let dead = SIMD16(repeating: Int8(bitPattern: step.dead))
                switch step.question {
                case .rank(let rank, let column):
                    rankSteps.append(RankStep(rank: SIMD16(repeating: rank), dead: dead, column: column))
                case .bit(let bit, let column):
                    bitSteps.append(BitStep(bit: SIMD16(repeating: bit), dead: dead, column: column))
                }
            }
            planes.append(
                Plane(
                    firstLeaf: Int8(truncatingIfNeeded: index * 8), rankSteps: firstRank..<rankSteps.count,
                    bitSteps: firstBit..<bitSteps.count))
        }
    }

    /// The leaves of a tree in the order that ``init(_:order:columns:)`` needs; nil where walking is better: beyond 256 leaves, and
    /// where splits concern too many planes.
    static func order(of tree: Tree) -> LeafOrder? {
        guard tree.leafCount <= leafLimit else { return nil }
        let order = LeafOrder(of: tree)
        let steps = order.leftLeaves.reduce(0) { $0 + planes(of: $1).count }
        return steps <= planesPerSplit * tree.splits.count ? order : nil
    }

    /// The planes that some neighbouring leaves lie in; there is one leaf at least.
    private static func planes(of leaves: Range<Int>) -> ClosedRange<Int> {
        leaves.lowerBound / 8...(leaves.upperBound - 1) / 8
    }

    /// The leaf of every row, numbered from left to right.
    ///
    /// - Parameters:
    ///   - columns: the columns of the block, each as long as `leaves`.
    ///   - leaves: where they are written; as many as a multiple of 64.
    ///
    /// Unchecked: the ranges of steps are those of this tree, and every column is among `columns`. Each check would be
    /// a branch for each of some forty steps, which are four instructions for 16 rows.
    func leaves(of columns: [Int8], into leaves: inout [UInt8]) {
        let rows = leaves.count
        var span = leaves.mutableSpan
        var target = unsafe span.mutableBytes
        let bytes = unsafe columns.span.bytes
        let planes = planes.span
        let rankSteps = rankSteps.span
        let bitSteps = bitSteps.span
        for row in stride(from: 0, to: rows, by: Lanes.count) {
            var found = FirstLeaves()
            for index in 0..<planes.count {
                let plane = unsafe planes[unchecked: index]
                var dead = DeadLeaves()
                for index in plane.rankSteps {
                    let step = unsafe rankSteps[unchecked: index]
                    dead.add(step.dead, where: Lanes(bytes, at: step.column &* rows &+ row), areAbove: step.rank)
                }
                for index in plane.bitSteps {
                    let step = unsafe bitSteps[unchecked: index]
                    dead.add(step.dead, where: Lanes(bytes, at: step.column &* rows &+ row), have: step.bit)
                }
                found.look(at: dead, firstLeaf: plane.firstLeaf)
            }
            found.indices.store(to: &target, at: row)
        }
    }
}
