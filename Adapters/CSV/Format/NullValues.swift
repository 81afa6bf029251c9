import Tabular

/// Fields that mean "no value" in the files of a format, beside those that do so in each file. In the standard form of the
/// bytes, so that they are compared with what the tokeniser gives.
struct NullValues: Sendable {
    private let texts: [[UInt8]]
    /// Whether one of them could be read as a number.
    let haveNumbers: Bool

    init(_ format: CSVFormat) {
        let form = StandardForm(format)
        texts = format.nullValues.map { text in
            let bytes = Array(text.utf8)
            // What is ASCII changes places; all else is UTF-8 on both sides.
            return form.map { form in bytes.map { form.standardised($0) } } ?? bytes
        }
        haveNumbers = texts.contains { NumberText.real($0.span) != nil || NumberText.integer($0.span) != nil }
    }

    /// Whether there are any.
    var isEmpty: Bool { texts.isEmpty }

    /// Whether a field is one of them.
    func contains(_ text: Span<UInt8>) -> Bool { texts.contains { text.isSame(as: $0.span) } }
}
