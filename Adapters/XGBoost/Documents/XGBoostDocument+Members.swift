import Models

/// The members of an object, each of the kind that a model needs there.
///
/// All throw `ModelError` naming the member when it is missing or of another kind.
extension XGBoostDocument {
    /// The member with a name; nil when there is none, or this is no object.
    func optional(_ name: String) -> XGBoostDocument? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The member with a name.
    func member(_ name: String) throws -> XGBoostDocument {
        guard let member = optional(name) else { throw Self.missing(name, "a value") }
        return member
    }

    /// A text.
    func text(_ name: String) throws -> String {
        guard case .text(let text)? = optional(name) else { throw Self.missing(name, "a text") }
        return text
    }

    /// A list of texts; empty when it is missing.
    func texts(_ name: String) throws -> [String] {
        guard let member = optional(name), member != .integers([]) else { return [] }
        guard case .list(let values) = member else { throw Self.missing(name, "a list of texts") }
        return try values.map {
            guard case .text(let text) = $0 else { throw Self.missing(name, "a list of texts") }
            return text
        }
    }

    /// A list of objects.
    func objects(_ name: String) throws -> [XGBoostDocument] {
        switch optional(name) {
        case .list(let values)?: return values
        case .integers([])?: return []
        default: throw Self.missing(name, "a list of objects")
        }
    }

    /// A list of integers, of a given length if there is one.
    func integers(_ name: String, count: Int? = nil) throws -> [Int64] {
        guard case .integers(let values)? = optional(name) else { throw Self.missing(name, "a list of integers") }
        return try Self.counted(values, name, count)
    }

    /// A list of numbers, of a given length if there is one.
    func floats(_ name: String, count: Int? = nil) throws -> [Float] {
        switch optional(name) {
        case .floats(let values)?: return try Self.counted(values, name, count)
        case .integers(let values)?: return try Self.counted(values.map(Float.init), name, count)
        default: throw Self.missing(name, "a list of numbers")
        }
    }

    /// An integer from 0 to 2³¹ − 1, written as a text like all parameters of XGBoost.
    func count(_ name: String) throws -> Int {
        let text = try text(name)
        guard let value = Int32(text), value >= 0 else {
            throw ModelError("\"\(name)\" is \"\(text.prefix(20))\"; expected an integer, 0 or more")
        }
        return Int(value)
    }

    /// An integer, written as a text; `value` when it is missing.
    func count(_ name: String, otherwise value: Int) throws -> Int {
        try optional(name) == nil ? value : count(name)
    }

    private static func counted<Value>(_ values: [Value], _ name: String, _ count: Int?) throws -> [Value] {
        if let count, values.count != count {
            throw ModelError("\"\(name)\" has \(values.count) values; expected \(count)")
        }
        return values
    }

    private static func missing(_ name: String, _ expected: String) -> ModelError {
        ModelError("\"\(name)\" is missing or of another kind; expected \(expected)")
    }
}
