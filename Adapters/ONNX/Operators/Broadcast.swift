import Models

/// Two operands that are combined number by number; a single column is combined with every column of the other side.
struct Broadcast {
    private let left: Operand
    private let right: Operand

    /// Creates a combination of two operands.
    init(_ left: Operand, _ right: Operand) {
        self.left = left
        self.right = right
    }

    /// Adds the step that combines them.
    ///
    /// - Parameters:
    ///   - result: the type of the result; nil for that of the operands, which must have fractions then.
    ///   - function: the result for two numbers.
    /// - Throws: `ModelError` when they have different types, or different numbers of columns.
    func add(
        to builder: inout ProgramBuilder, result: ElementType? = nil,
        _ function: @escaping @Sendable (Double, Double) -> Double
    ) throws -> Slot {
        let slots = [left, right].compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
        guard let widest = slots.max(by: { $0.width < $1.width }) else {
            throw ModelError("all its inputs are constants, which is not supported")
        }
        let type = widest.type
        guard type.isFloatingPoint || (result != nil && type.isNumber) else {
            throw ModelError("its inputs are \(type); expected \(result == nil ? "float or double" : "numbers")")
        }
        for slot in slots where slot.shape.rank != widest.shape.rank || slot.shape.leading != 0 || !slot.shape.isFlat {
            throw ModelError("its inputs have different axes, which is not supported; expected rows and columns twice")
        }
        var inputs: [Slot] = []
        let sides = try [left, right].map { try Self.side($0, beside: widest, inputs: &inputs) }
        let widths = [left, right].map(Self.width)
        let width = max(widths[0], widths[1])
        guard widths.allSatisfy({ $0 == 1 || $0 == width }) else {
            throw ModelError("its inputs have \(widths[0]) and \(widths[1]) columns; expected as many, or one")
        }
        guard width == widest.width || widest.shape.rank == 2 else {
            throw ModelError("its first input has no columns, its second has \(width); expected columns in both")
        }
        let output = result ?? type
        let step = Combination(left: sides[0], right: sides[1], width: width) { output.rounded(function($0, $1)) }
        let shape = width == widest.width ? widest.shape : .matrix(width)
        return try builder.add(step, reading: inputs, type: output, shape: shape)
    }

    private static func width(_ operand: Operand) -> Int {
        switch operand {
        case .constant(let tensor): tensor.count
        case .slot(let slot): slot.width
        }
    }

    private static func side(
        _ operand: Operand, beside widest: Slot, inputs: inout [Slot]
    ) throws -> Combination.Side {
        let type = widest.type
        switch operand {
        case .constant(let tensor):
            guard tensor.type == type, tensor.count > 0, tensor.isRow(of: widest) else {
                throw ModelError("a constant input is of another type, empty, or no row; expected a row of \(type)")
            }
            return .constant(try tensor.numbers())
        case .slot(let slot):
            guard slot.type == type else {
                throw ModelError("its inputs are \(type) and \(slot.type); expected the same type twice")
            }
            inputs.append(slot)
            return .input(inputs.count - 1)
        }
    }
}
