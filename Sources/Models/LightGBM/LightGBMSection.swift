/// Lines of the form `key=value` that belong together: the header, or a tree.
struct LightGBMSection {
    /// What it is, for errors: `header`, `tree 12`.
    let name: String
    private var values: [String: LightGBMValue] = [:]

    /// An empty section.
    init(name: String) {
        self.name = name
        // A tree has 22 lines.
        values.reserveCapacity(24)
    }

    /// Takes a line; one without `=` is a key of its own, such as `average_output`.
    ///
    /// - Throws: ``ModelError`` when the key is there already.
    mutating func add(_ line: LightGBMLine) throws {
        let separator = line.bytes.firstIndex(of: UInt8(ascii: "=")) ?? line.bytes.endIndex
        let key = String(decoding: line.bytes[..<separator], as: UTF8.self)
        let value = LightGBMValue(key: key, bytes: line.bytes[separator...].dropFirst(), line: line.number)
        guard values.updateValue(value, forKey: key) == nil else {
            throw ModelError("\(name): \(value.fault("it is there twice; expected once").message)")
        }
    }

    /// The value of a key; nil when it is not there.
    func value(_ key: String) -> LightGBMValue? { values[key] }

    /// The value of a key that must be there.
    func required(_ key: String) throws -> LightGBMValue {
        guard let value = values[key] else {
            throw ModelError("\"\(key)\" is missing; the file is cut off or was changed")
        }
        return value
    }

    /// Puts the name of the section before the errors of what is made from it.
    func naming<Result>(_ make: () throws -> Result) throws -> Result {
        do {
            return try make()
        } catch let error as ModelError {
            throw ModelError("\(name): \(error.message)")
        }
    }
}
