import Models

extension Attributes {
    /// Takes the labels of a classifier and returns their number.
    mutating func classCount(_ integers: String, _ texts: String) throws -> Int {
        let count = try self.integers(integers)?.count ?? self.texts(texts)?.count ?? 0
        guard count > 1 else { throw ModelError("it has \(count) classes; expected at least 2") }
        return count
    }

    /// Takes the attribute `post_transform`.
    mutating func postTransform() throws -> PostTransform.Kind {
        let name = try text("post_transform") ?? PostTransform.Kind.none.rawValue
        guard let kind = PostTransform.Kind(rawValue: name) else {
            let supported = PostTransform.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ModelError("post_transform \(name) is not supported; expected \(supported)")
        }
        return kind
    }

    /// Takes the attribute `post_transform` of a regression, which onnxruntime ignores for one target and applies for several.
    ///
    /// - Throws: `ModelError` unless it is NONE, which skl2onnx always writes.
    mutating func noPostTransform() throws {
        let none = PostTransform.Kind.none.rawValue
        guard let name = try text("post_transform"), name != none else { return }
        throw ModelError("post_transform \(name) of a regression is not supported; expected \(none)")
    }

    /// Takes `coefficients` and `intercepts`.
    mutating func linearForms(outputs: Int, features: Int) throws -> LinearForms {
        let coefficients = try floats("coefficients") ?? []
        let (expected, overflow) = outputs.multipliedReportingOverflow(by: features)
        guard outputs > 0, !overflow, coefficients.count == expected else {
            throw ModelError(
                "it has \(coefficients.count) coefficients; expected one for each of \(outputs) outputs and \(features) features"
            )
        }
        let intercepts = try floats("intercepts") ?? [Double](repeating: 0, count: outputs)
        guard intercepts.count == outputs else {
            throw ModelError("it has \(intercepts.count) intercepts; expected \(outputs)")
        }
        let weights = (0..<outputs).map { Array(coefficients[$0 * features..<($0 + 1) * features]) }
        return LinearForms(weights: weights, intercepts: intercepts, type: .float)
    }
}

extension ProgramBuilder {
    /// Adds the last step of a model.
    mutating func transform(_ sums: Slot, _ kind: PostTransform.Kind) throws -> Slot {
        if kind == .none { return sums }
        return try add(PostTransform(kind: kind, type: .float), reading: [sums], type: .float, shape: sums.shape)
    }
}
