public import Domain
import FoundationEssentials

/// Keys as text, for the ledger and for positions: `12`, `"AB-17"`, `["AB",3]` (JSON).
public enum KeyText {
    /// The text of a key.
    public static func text(_ key: Key) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let bytes = try? encoder.encode(StoredKey(key: key)) else { return "null" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The key of a text; nil when it is none that ``text(_:)`` gives.
    public static func key(_ text: String) -> Key? {
        try? JSONDecoder().decode(StoredKey.self, from: Data(text.utf8)).key
    }

    private struct StoredKey: Codable {
        let key: Key

        init(key: Key) {
            self.key = key
        }

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                var parts: [Key] = []
                while !list.isAtEnd { parts.append(try list.decode(StoredKey.self).key) }
                key = .composite(parts)
            } else if let number = try? decoder.singleValueContainer().decode(Int64.self) {
                key = .integer(number)
            } else {
                key = .text(try decoder.singleValueContainer().decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch key {
            case .integer(let number):
                var container = encoder.singleValueContainer()
                try container.encode(number)
            case .text(let text):
                var container = encoder.singleValueContainer()
                try container.encode(text)
            case .composite(let parts):
                var container = encoder.unkeyedContainer()
                for part in parts { try container.encode(StoredKey(key: part)) }
            }
        }
    }
}
