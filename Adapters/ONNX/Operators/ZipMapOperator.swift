import Models

/// ZipMap: a map from class to probability for each row. It is looked through: the columns stay, in the order of the classes.
struct ZipMapOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try node.matrix(0)
        let integers = try node.attributes.integers("classlabels_int64s")?.count
        let texts = try node.attributes.texts("classlabels_strings")?.count
        guard let classes = integers ?? texts, classes == slot.width else {
            throw ModelError("it names \(integers ?? texts ?? 0) classes; expected \(slot.width)")
        }
        return [.slot(slot)]
    }
}
