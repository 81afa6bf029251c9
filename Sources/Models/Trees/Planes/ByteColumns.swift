/// The columns of bytes that ``PlaneTree`` looks at: ranks, then answers by category.
struct ByteColumns: Sendable {
    /// How a split is answered.
    enum Question {
        /// Right just when the column holds more.
        case rank(Int8, column: Int)
        /// Right just when the bit is set in the column.
        case bit(Int8, column: Int)
    }

    /// What is subtracted from a rank, because comparing signed bytes costs an instruction less than unsigned ones.
    private static let bias = 128

    private var ranks: RankColumns
    private var categories = CategoryColumns()

    /// The columns for the splits of some trees.
    ///
    /// All splits are asked here, so that later every column is known.
    init(for trees: [Tree]) {
        ranks = RankColumns(for: trees.lazy.flatMap(\.splits), width: 255)
        for split in trees.lazy.flatMap(\.splits) {
            _ = ranks.question(of: split)
            _ = categories.question(of: split)
        }
    }

    /// The number of columns.
    var count: Int { ranks.count + categories.count }

    /// How to answer a split of the trees.
    mutating func question(of split: Split) -> Question {
        if let question = categories.question(of: split) {
            return .bit(Int8(bitPattern: question.bit), column: ranks.count + question.column)
        }
        guard let question = ranks.question(of: split) else { return .bit(0, column: 0) }
        return .rank(Int8(question.rank - Self.bias), column: question.column)
    }

    /// Gives the columns the form in which they are filled, once all trees are prepared.
    mutating func seal() { categories.seal() }

    /// Fills all columns for some rows.
    func fill(
        _ bytes: inout [Int8], using block: inout FeatureBlock, columns: [[Double]], start: Int, inputs: Forest.Inputs
    ) {
        for feature in ranks.features {
            block.load(columns[feature.position], from: start, inputs: inputs)
            block.fill(feature, width: ranks.width, into: &bytes, bias: Int32(Self.bias))
        }
        for feature in categories.features {
            block.load(columns[feature.position], from: start, inputs: inputs)
            block.fill(feature, into: &bytes, from: ranks.count, inputs: inputs)
        }
    }
}
