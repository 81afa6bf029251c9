/// LinearRegressor: a weighted sum for each target.
struct LinearRegressorOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try builder.float(try node.matrix(0))
        let targets = try node.attributes.integer("targets") ?? 1
        let forms = try node.attributes.linearForms(outputs: targets, features: slot.width)
        try node.attributes.noPostTransform()
        return [.slot(try builder.add(forms, reading: [slot], type: .float, shape: .matrix(targets)))]
    }
}
