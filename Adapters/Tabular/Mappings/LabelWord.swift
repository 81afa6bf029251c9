/// The words that people write for a binary label in a column of texts.
enum LabelWord {
    /// The words, for messages.
    static let expected = "yes or no, true or false, y or n, or t or f, in any case"

    /// 1 or 0 for one of the words; nil for any other text.
    static func value(of text: String) -> Double? {
        switch text.lowercased() {
        case "yes", "true", "y", "t": 1
        case "no", "false", "n", "f": 0
        default: nil
        }
    }
}
