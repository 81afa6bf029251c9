import Models

/// Normalizer: each row divided by its norm; a row of zeros stays.
struct NormalizerOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        let slot = try builder.float(try node.matrix(0))
        let name = try node.attributes.text("norm") ?? "MAX"
        guard name != "MAX" else {
            throw ModelError(
                "norm MAX is not supported: ONNX divides by the largest number of a row, scikit-learn by the largest "
                    + "magnitude; use Normalizer(\"l1\") or Normalizer(\"l2\")")
        }
        guard let norm = RowNorm(rawValue: name) else {
            throw ModelError(
                "norm \(name) is not supported; expected \(RowNorm.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return [.slot(try builder.add(norm, reading: [slot], type: .float, shape: slot.shape))]
    }
}
