import FoundationEssentials
import UseCases

/// How records and experiments become JSON: sorted keys, and numbers that are not finite as texts.
enum StoredJSON {
    /// A value as one line of JSON, without its end.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return [UInt8](try encoder.encode(value))
    }

    /// Reads a value.
    ///
    /// - Throws: `config`, with the place, when the bytes are not such a value.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: some Sequence<UInt8>, place: String
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch {
            throw BatchError(
                .config, "\(place) is not what batch-score wrote there; restore it from a copy, or remove it",
                cause: error)
        }
    }
}
