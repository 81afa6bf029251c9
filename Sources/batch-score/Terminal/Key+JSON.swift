import Domain

extension Key {
    /// The key as JSON: a number, a text, or a list.
    var json: JSONValue {
        switch self {
        case .integer(let number): .integer(Int(number))
        case .text(let text): .text(text)
        case .composite(let parts): .list(parts.map(\.json))
        }
    }
}
