extension DecodingError {
    /// What is wrong with the JSON and where, without any of its values.
    var sentence: String {
        switch self {
        case .keyNotFound(let key, let context):
            "\(Self.place(context)) has no \"\(key.stringValue)\""
        case .typeMismatch(let type, let context):
            "\(Self.place(context)) is of another kind; expected \(Self.name(of: type))"
        case .valueNotFound(let type, let context):
            "\(Self.place(context)) is empty; expected \(Self.name(of: type))"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "it is not whole, or not JSON" : "\(Self.place(context)) cannot be read"
        @unknown default:
            "it cannot be read"
        }
    }

    private static func place(_ context: Context) -> String {
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return path.isEmpty ? "the top level" : "\"\(path.joined(separator: "."))\""
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is Double.Type: "a number"
        case is String.Type: "a text"
        case is [Any].Type: "a list"
        default: "an object with named values"
        }
    }
}
