/// What a pipeline makes of one feature.
enum DesignColumn: Equatable {
    /// A number for each row; nothing is missing any more.
    case dense([Double])
    /// A block of one-hot columns: for each row the index of its one, or −1 when the row is all zeros.
    case oneHot([Int32], width: Int)

    /// How many weights a linear model has for it.
    var width: Int {
        switch self {
        case .dense: 1
        case .oneHot(_, let width): width
        }
    }

    /// Adds the product with some weights, as many as it is wide, to a sum for each row.
    func addProduct(with weights: [Double], to sums: inout [Double]) {
        switch self {
        case .dense(let values):
            for row in values.indices { sums[row] += weights[0] * values[row] }
        case .oneHot(let indices, _):
            for row in indices.indices where indices[row] >= 0 { sums[row] += weights[Int(indices[row])] }
        }
    }
}
