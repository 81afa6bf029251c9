import Models

/// Reads JSON, strictly, into an ``XGBoostDocument``.
///
/// Foundation's decoder boxes every number and rounds it to `Double` first; see the decision record
/// "Model files have readers of their own". Beyond the standard (RFC 8259) it accepts `NaN`, `Infinity` and `-Infinity`,
/// which XGBoost writes.
struct JSONReader {
    let bytes: [UInt8]
    var position = 0

    /// Reads a whole file.
    ///
    /// - Throws: `ModelError` naming the byte.
    static func read(_ bytes: [UInt8]) throws -> XGBoostDocument {
        var reader = JSONReader(bytes: bytes)
        let document = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.error("the end of the file") }
        return document
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The byte at the position; nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value(depth: Int) throws -> XGBoostDocument {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try list(depth: depth + 1)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default:
            guard startsNumber else { throw error("a value") }
            return try number().document
        }
    }

    private mutating func object(depth: Int) throws -> XGBoostDocument {
        try enter(depth)
        var members: [String: XGBoostDocument] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let start = position
            let name = try text()
            guard take(":") else { throw error("\":\"") }
            guard members.updateValue(try value(depth: depth), forKey: name) == nil else {
                throw ModelError("byte \(start): the name \"\(name.prefix(40))\" occurs twice; expected it once")
            }
        } while take(",")
        guard take("}") else { throw error("\",\" or \"}\"") }
        return .object(members)
    }

    private mutating func list(depth: Int) throws -> XGBoostDocument {
        try enter(depth)
        if take("]") { return .integers([]) }
        let document = startsNumber ? try numbers() : try values(depth: depth)
        guard take("]") else { throw error("\",\" or \"]\"") }
        return document
    }

    private mutating func numbers() throws -> XGBoostDocument {
        var numbers = XGBoostNumbers()
        repeat {
            skipSpace()
            guard startsNumber else { throw error("a number") }
            numbers.append(try number())
        } while take(",")
        return numbers.document
    }

    private mutating func values(depth: Int) throws -> XGBoostDocument {
        var values: [XGBoostDocument] = []
        repeat {
            values.append(try value(depth: depth))
        } while take(",")
        return .list(values)
    }

    private mutating func word(_ word: StaticString, _ document: XGBoostDocument) throws -> XGBoostDocument {
        guard takeWord(word) else { throw error("\(word)") }
        return document
    }

    /// Steps into a list or an object, up to the first thing in it.
    private mutating func enter(_ depth: Int) throws {
        guard depth <= XGBoostDocument.maximumDepth else {
            throw ModelError(
                "byte \(position): lists and objects are nested more than \(XGBoostDocument.maximumDepth) deep; "
                    + "expected a model of XGBoost")
        }
        position += 1
        skipSpace()
    }

    /// Takes a word if it comes next.
    mutating func takeWord(_ word: StaticString) -> Bool {
        let word = Array("\(word)".utf8)
        guard bytes.dropFirst(position).starts(with: word) else { return false }
        position += word.count
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C {
            position += 1
        }
    }

    /// An error at the position.
    func error(_ expected: String) -> ModelError {
        let found = position < bytes.count ? "something else" : "the end of the file"
        return ModelError("byte \(position): found \(found); expected \(expected)")
    }
}
