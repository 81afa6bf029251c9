/// Less, LessOrEqual, Greater, GreaterOrEqual: two values of one type, compared number by number.
struct ComparisonOperator: Operator {
    let isTrue: @Sendable (Double, Double) -> Bool

    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(2...2)
        let broadcast = Broadcast(try node.operand(0), try node.operand(1))
        return [
            .slot(try broadcast.add(to: &builder, result: .boolean) { [isTrue] in isTrue($0, $1) ? 1 : 0 })
        ]
    }
}
