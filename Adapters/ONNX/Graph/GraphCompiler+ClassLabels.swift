import Domain

extension GraphCompiler {
    /// The operators through which a label passes unchanged.
    private static let passages: Set<String> = ["Cast", "Identity", "Reshape", "Squeeze"]

    /// The labels of a classifier's classes, in the order of its scores; nil when the graph does not have them.
    ///
    /// They are found from one of its outputs, the scores or the label: as an attribute of ZipMap, of the classifier itself,
    /// or in a constant list from which the label is taken by its position.
    func classLabels(from output: String) -> [String]? {
        var name = output
        // Ends: the graph has no cycles.
        while let node = outline.writer(of: name) {
            if let labels = node.classLabels { return labels }
            guard let first = node.input.first else { return nil }
            if node.opType == "ArrayFeatureExtractor", case .constant(let list) = operands[first] {
                return list.labels
            }
            guard Self.passages.contains(node.opType) else { return nil }
            name = first
        }
        return nil
    }
}

extension NodeProto {
    /// The labels among its attributes.
    fileprivate var classLabels: [String]? {
        for attribute in attribute where attribute.name.hasPrefix("classlabels_") {
            if !attribute.strings.isEmpty { return attribute.strings.map { String(decoding: $0, as: UTF8.self) } }
            if !attribute.ints.isEmpty { return attribute.ints.map(String.init) }
        }
        return nil
    }
}

extension Tensor {
    /// The values as texts; whole numbers without a fraction.
    fileprivate var labels: [String] {
        switch values {
        case .texts(let texts): texts.map(\.description)
        case .numbers(let numbers): numbers.map { Int(exactly: $0).map(String.init) ?? "\($0)" }
        }
    }
}
