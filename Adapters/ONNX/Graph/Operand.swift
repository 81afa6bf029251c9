/// What a name in a graph stands for.
enum Operand: Sendable {
    /// One value for all rows.
    case constant(Tensor)
    /// A value for every row.
    case slot(Slot)
}

extension Operand {
    /// The type of its elements.
    var type: ElementType {
        switch self {
        case .constant(let tensor): tensor.type
        case .slot(let slot): slot.type
        }
    }
}
