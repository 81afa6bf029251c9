import Models

/// Lines of the form `key=value` that belong together: the header, or a tree.
struct LightGBMSection {
    /// Its name in errors: `header`, `tree 12`.
    let name: String
    private var values: [String: LightGBMValue] = [:]

    /// An empty section.
    init(name: String) {
        self.name = name
        // A tree has 22 lines.
        values.reserveCapacity(24)
    }

    /// Adds a line; one without `=` is a key without a value, such as `average_output`.
    ///
    /// - Throws: `ModelError` when the key exists already.
    mutating func add(_ line: LightGBMLine) throws {
        let separator = line.bytes.firstIndex(of: UInt8(ascii: "=")) ?? line.bytes.endIndex
        let key = String(decoding: line.bytes[..<separator], as: UTF8.self)
        let value = LightGBMValue(key: key, bytes: line.bytes[separator...].dropFirst(), line: line.number)
        guard values.updateValue(value, forKey: key) == nil else {
            throw ModelError("\(name): \(value.fault("it occurs twice; expected once").message)")
        }
    }

    /// The value of a key; nil when the key is missing.
    func value(_ key: String) -> LightGBMValue? { values[key] }

    /// The value of a key that must not be missing.
    func required(_ key: String) throws -> LightGBMValue {
        guard let value = values[key] else {
            throw ModelError("\"\(key)\" is missing; the file is cut off or was changed")
        }
        return value
    }

    /// Adds the name of the section to the errors of `make`.
    func naming<Result>(_ make: () throws -> Result) throws -> Result {
        do {
            return try make()
        } catch let error as ModelError {
            throw ModelError("\(name): \(error.message)")
        }
    }
}
