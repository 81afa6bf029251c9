import FoundationEssentials

/// JSON as artefacts have it: sorted keys, so that the same model gives the same bytes, and numbers that read back to the same
/// bits.
enum ArtefactJSON {
    /// A value on several lines, for people.
    static func document(_ value: some Encodable) throws -> [UInt8] {
        try encode(value, [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    }

    /// A value on one line.
    static func line(_ value: some Encodable) throws -> [UInt8] {
        try encode(value, [.sortedKeys, .withoutEscapingSlashes])
    }

    /// Reads a value; throws ``ModelError`` with a place, and without any value.
    static func decode<Part: Decodable>(_ type: Part.Type, _ bytes: [UInt8]) throws -> Part {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: infinity, negativeInfinity: minusInfinity, nan: nan)
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw ModelError(error.sentence)
        }
    }

    private static func encode(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: infinity, negativeInfinity: minusInfinity, nan: nan)
        return [UInt8](try encoder.encode(value))
    }

    private static let (infinity, minusInfinity, nan) = ("inf", "-inf", "nan")
}
