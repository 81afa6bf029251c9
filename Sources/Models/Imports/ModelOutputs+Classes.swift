public import Domain

extension ModelOutputs {
    /// The longest label that becomes part of a name, in bytes of UTF-8: with the prefix, a name then fits everywhere a
    /// column has one (PostgreSQL allows 63).
    static let maximumLabelBytes = 57

    /// One output for each class, named after its label: `score_setosa`.
    ///
    /// Falls back to numbers (`score_0`, `score_1` …) when the labels cannot be names of columns: one of them is empty,
    /// longer than 57 bytes, contains a control character, or equals another one when upper and lower case count the same.
    public static func classes(_ labels: [String], areClassProbabilities: Bool) -> ModelOutputs {
        let isUsable = labels.allSatisfy { label in
            (1...maximumLabelBytes).contains(label.utf8.count)
                && !label.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        guard labels.count > 1, isUsable, Set(labels.map { $0.lowercased() }).count == labels.count,
            let outputs = ModelOutputs(
                labels.map { "score_\($0)" }, areClassProbabilities: areClassProbabilities)
        else { return .numbered(labels.count, areClassProbabilities: areClassProbabilities) }
        return outputs
    }
}
