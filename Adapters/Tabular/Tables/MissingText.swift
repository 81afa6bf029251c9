/// The texts by which other programs write "no value". The same rule holds in every store.
public enum MissingText {
    /// Whether a text means "no value" in a column of numbers, booleans, days or timestamps, none of which is spelled so: an
    /// empty text, and in any case `NA`, `N/A`, `<NA>`, `NaN`, `-NaN`, `NaT`, `NULL`, `None` and `\N`.
    ///
    /// In a column of texts, only the empty text does: `NA` may be Namibia there.
    public static func isMissing(_ text: Span<UInt8>) -> Bool {
        guard text.count <= longest else { return false }
        return words.contains { word in
            word.count == text.count && text.indices.allSatisfy { lowercased(text[$0]) == word[$0] }
        }
    }

    private static let words = ["", "na", "n/a", "<na>", "nan", "-nan", "nat", "null", "none", "\\n"].map {
        Array($0.utf8)
    }
    private static let longest = 4

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
