import Models

/// A node with the operands that its names stand for, while it is compiled.
struct Node {
    /// What its inputs stand for; nil for one that is left out.
    let inputs: [Operand?]
    /// The number of its outputs.
    let outputCount: Int
    /// Its parameters.
    var attributes: Attributes

    /// Checks the number of inputs.
    func checkInputs(_ counts: ClosedRange<Int>) throws {
        guard counts.contains(inputs.count) else {
            let expected = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
            throw ModelError("it has \(inputs.count) inputs; expected \(expected)")
        }
    }

    /// An input that must not be left out.
    func operand(_ position: Int) throws -> Operand {
        guard inputs.indices.contains(position), let operand = inputs[position] else {
            throw ModelError("its input \(position) is missing")
        }
        return operand
    }

    /// An input that must differ from row to row.
    func slot(_ position: Int) throws -> Slot {
        guard case .slot(let slot) = try operand(position) else {
            throw ModelError(
                "its input \(position) is a constant, which is not supported; expected a value of each row")
        }
        return slot
    }

    /// An input that must be numbers that differ from row to row.
    func numericSlot(_ position: Int) throws -> Slot {
        let slot = try slot(position)
        guard slot.type != .text else { throw ModelError("its input \(position) is text; expected numbers") }
        return slot
    }

    /// An input that must be a matrix of numbers.
    func matrix(_ position: Int) throws -> Slot {
        let slot = try numericSlot(position)
        guard slot.shape.rank == 2, slot.shape.leading == 0 else {
            throw ModelError("its input \(position) has \(slot.shape.rank) axes; expected 2: rows and columns")
        }
        return slot
    }

    /// An input that must be the same for all rows; nil if it is left out.
    func constant(_ position: Int) throws -> Tensor? {
        guard inputs.indices.contains(position), let operand = inputs[position] else { return nil }
        guard case .constant(let tensor) = operand else {
            throw ModelError(
                "its input \(position) differs from row to row, which is not supported; expected a constant")
        }
        return tensor
    }
}
