import Domain

extension Rejection {
    /// The rejection as JSON.
    var object: JSONValue {
        .object([
            ("key", key.map(\.json) ?? .null),
            ("line", line.map(JSONValue.integer) ?? .null), ("column", column.map(JSONValue.text) ?? .null),
            ("code", .text(code.rawValue)), ("expected", .text(expected)),
        ])
    }
}
