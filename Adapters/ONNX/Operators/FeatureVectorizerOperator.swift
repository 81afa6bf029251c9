import Models

/// FeatureVectorizer: columns side by side, as `Float`s.
struct FeatureVectorizerOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        let slots = try node.inputs.indices.map { try builder.float(try node.matrix($0)) }
        guard !slots.isEmpty else { throw ModelError("it has no inputs; expected at least 1") }
        let widths = slots.map(\.width)
        guard let expected = try node.attributes.integers("inputdimensions"), expected == widths else {
            throw ModelError("its inputdimensions are not those of its inputs; expected \(widths)")
        }
        let shape = Shape.matrix(widths.reduce(0, +))
        return [.slot(try builder.add(Concatenation(isText: false), reading: slots, type: .float, shape: shape))]
    }
}
