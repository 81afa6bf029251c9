/// Identity: another name for the same.
struct IdentityOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        return [try node.operand(0)]
    }
}
