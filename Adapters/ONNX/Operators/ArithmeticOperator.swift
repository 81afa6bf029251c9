/// Add, Sub, Mul, Div: two values of one type, number by number.
struct ArithmeticOperator: Operator {
    let function: @Sendable (Double, Double) -> Double

    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        return [.slot(try Broadcast(try node.operand(0), try node.operand(1)).add(to: &builder, function))]
    }
}
