import Models

/// Sum: several values, number by number, from the first to the last.
struct SumOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        guard !node.inputs.isEmpty else { throw ModelError("it has no inputs; expected at least 1") }
        var sum = try node.operand(0)
        for position in 1..<max(node.inputs.count, 1) {
            sum = .slot(try Broadcast(sum, try node.operand(position)).add(to: &builder) { $0 + $1 })
        }
        return [sum]
    }
}
