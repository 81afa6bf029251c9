/// The columns from which all splits of some trees are answered: ranks, then answers by category.
///
/// A column has a cell for each row of a block: a signed byte, because comparing unsigned ones costs SSE2 an
/// instruction more, or 16 bits. A rank is written as itself plus `Cell.min`.
struct SplitColumns<Cell: FixedWidthInteger & Sendable>: Sendable {
    /// How a split is answered.
    enum Question {
        /// Right just when the cell is above.
        case rank(Cell, column: Int)
        /// Right just when the cell has the bit.
        case bit(Cell, column: Int)
    }

    private var ranks: RankColumns
    private var categories = CategoryColumns()

    /// The columns for the splits of some trees.
    ///
    /// All splits are asked for here, so that later every column is known.
    init(for trees: [Tree]) {
        let width = Int(truncatingIfNeeded: Cell.Magnitude.max)
        ranks = RankColumns(for: trees.lazy.flatMap(\.splits), width: width)
        for split in trees.lazy.flatMap(\.splits) { _ = question(of: split) }
    }

    /// The number of columns.
    var count: Int { ranks.count + categories.count }

    /// How to answer a split of the trees.
    mutating func question(of split: Split) -> Question {
        // Every split is numerical or categorical, so one of the two has an answer.
        if let question = ranks.question(of: split) {
            return .rank(Cell(truncatingIfNeeded: question.rank + Int(Cell.min)), column: question.column)
        }
        let question = categories.question(of: split)
        return .bit(Cell(truncatingIfNeeded: question?.bit ?? 0), column: ranks.count + (question?.column ?? 0))
    }

    /// Gives the columns the form in which they are filled, once all trees are prepared.
    mutating func seal() { categories.seal() }

    /// Fills all columns for some rows.
    ///
    /// - Parameters:
    ///   - cells: column after column.
    ///   - block: as many rows as a column has cells.
    ///   - columns: the values of each feature.
    ///   - start: the first of the rows.
    func fill(
        _ cells: inout [Cell], using block: inout FeatureBlock, columns: [[Double]], start: Int, inputs: Forest.Inputs
    ) {
        for feature in ranks.features {
            block.load(columns[feature.position], from: start, inputs: inputs)
            block.fill(feature, width: ranks.width, into: &cells)
        }
        for feature in categories.features {
            block.load(columns[feature.position], from: start, inputs: inputs)
            block.fill(feature, into: &cells, from: ranks.count, inputs: inputs)
        }
    }
}
