import Models

/// Reads Universal Binary JSON (draft 12), as far as XGBoost writes it, into an ``XGBoostDocument``.
///
/// Numbers are big-endian. A count is compared with the remaining bytes before memory is allocated for it.
struct UBJSONReader {
    private let bytes: [UInt8]
    private var position = 0

    /// Reads a whole file.
    ///
    /// - Throws: `ModelError` naming the byte.
    static func read(_ bytes: [UInt8]) throws -> XGBoostDocument {
        var reader = UBJSONReader(bytes: bytes)
        let document = try reader.value(depth: 0)
        guard reader.position == bytes.count else { throw reader.error("the end of the file") }
        return document
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value(depth: Int) throws -> XGBoostDocument {
        if let type = next.flatMap(UBJSONNumberType.init) {
            position += 1
            return try number(type).document
        }
        if take("{") { return try object(depth: depth + 1) }
        if take("[") { return try list(depth: depth + 1) }
        if take("S") { return .text(try text()) }
        if take("T") { return .boolean(true) }
        if take("F") { return .boolean(false) }
        if take("Z") { return .null }
        throw error("the marker of a type that XGBoost writes")
    }

    private mutating func object(depth: Int) throws -> XGBoostDocument {
        try checkDepth(depth)
        var members: [String: XGBoostDocument] = [:]
        while !take("}") {
            let start = position
            let name = try text()
            guard members.updateValue(try value(depth: depth), forKey: name) == nil else {
                throw ModelError("byte \(start): the name \"\(name.prefix(40))\" occurs twice; expected it once")
            }
        }
        return .object(members)
    }

    private mutating func list(depth: Int) throws -> XGBoostDocument {
        try checkDepth(depth)
        if take("$") { return try numbers() }
        let count = take("#") ? try count(of: 1) : nil
        if count != 0, next.flatMap(UBJSONNumberType.init) != nil { return try numbers(count: count) }
        var values: [XGBoostDocument] = []
        while !isEnd(of: values.count, count) { values.append(try value(depth: depth)) }
        return values.isEmpty ? .integers([]) : .list(values)
    }

    /// Reads a list of numbers of one type; the type comes first.
    private mutating func numbers() throws -> XGBoostDocument {
        let type = try numberType()
        guard take("#") else { throw error("\"#\" and a count") }
        var numbers = XGBoostNumbers()
        for _ in 0..<(try count(of: type.byteCount)) { numbers.append(try number(type)) }
        return numbers.document
    }

    /// Reads a list of numbers, each with its own type.
    private mutating func numbers(count: Int?) throws -> XGBoostDocument {
        var numbers = XGBoostNumbers()
        var read = 0
        while !isEnd(of: read, count) {
            numbers.append(try number(try numberType()))
            read += 1
        }
        return numbers.document
    }

    /// Whether a list ends after some values: by its count if it has one, otherwise by its bracket.
    private mutating func isEnd(of read: Int, _ count: Int?) -> Bool {
        count.map { read == $0 } ?? take("]")
    }

    private mutating func text() throws -> String {
        let start = position
        let count = try count(of: 1)
        guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
            throw ModelError("byte \(start): the text is not UTF-8; expected UTF-8")
        }
        position += count
        return text
    }

    /// Reads a count of elements that take at least `size` bytes each.
    private mutating func count(of byteCount: Int) throws -> Int {
        let start = position
        guard case .integer(let count) = try number(try numberType()), count >= 0 else {
            throw ModelError("byte \(start): found no count; expected an integer, 0 or more")
        }
        guard count <= (bytes.count - position) / byteCount else {
            throw ModelError(
                "byte \(start): \(count) things are announced, more than the bytes that are left; "
                    + "the file is cut off or damaged")
        }
        return Int(count)
    }

    private mutating func numberType() throws -> UBJSONNumberType {
        guard let type = next.flatMap(UBJSONNumberType.init) else { throw error("the marker of a number") }
        position += 1
        return type
    }

    private mutating func number(_ type: UBJSONNumberType) throws -> XGBoostNumber {
        guard bytes.count - position >= type.byteCount else { throw error("a number of \(type.byteCount) bytes") }
        defer { position += type.byteCount }
        return type.number(bytes[position..<position + type.byteCount])
    }

    private mutating func take(_ marker: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: marker) else { return false }
        position += 1
        return true
    }

    private func checkDepth(_ depth: Int) throws {
        guard depth <= XGBoostDocument.maximumDepth else {
            throw ModelError(
                "byte \(position - 1): lists and objects are nested more than \(XGBoostDocument.maximumDepth) deep; "
                    + "expected a model of XGBoost")
        }
    }

    private func error(_ expected: String) -> ModelError {
        let found = position < bytes.count ? "something else" : "the end of the file"
        return ModelError("byte \(position): found \(found); expected \(expected)")
    }
}
