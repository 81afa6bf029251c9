/// Takes some of the columns, in any order.
struct ColumnSelection: Step {
    /// The positions of the columns.
    let positions: [Int]

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        switch inputs[0] {
        case .numbers(let columns): .numbers(positions.map { columns[$0] })
        case .texts(let columns): .texts(positions.map { columns[$0] })
        }
    }
}
