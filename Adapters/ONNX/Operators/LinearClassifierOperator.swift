import Domain

/// LinearClassifier: a weighted sum for each class, then its post_transform. The label is not computed.
struct LinearClassifierOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try builder.float(try node.matrix(0))
        let classes = try node.attributes.classCount("classlabels_ints", "classlabels_strings")
        // It decides on the label only.
        node.attributes.ignore("multi_class")
        let forms = try node.attributes.linearForms(outputs: classes, features: slot.width)
        let kind = try node.attributes.postTransform()
        let sums = try builder.add(forms, reading: [slot], type: .float, shape: .matrix(classes))
        return [nil, .slot(try builder.transform(sums, kind))]
    }
}
