/// The texts of a key column: their bytes one after another, and where each text ends.
///
/// So a column of a hundred thousand UUIDs is two arrays, not a hundred thousand strings.
public struct KeyTexts: Equatable, Sendable {
    /// The bytes of all texts, in UTF-8.
    public private(set) var bytes: [UInt8]
    /// For each row, the position in `bytes` after its text.
    public private(set) var ends: [Int]

    /// No text.
    public init() {
        bytes = []
        ends = []
    }

    /// These texts.
    public init(_ texts: [String]) {
        self.init()
        for text in texts { append(text) }
    }

    /// Texts that lie in `bytes`, each from the end of the one before it; nil unless the ends ascend and the last one is
    /// the number of bytes.
    public init?(bytes: [UInt8], ends: [Int]) {
        var start = 0
        for end in ends {
            guard end >= start else { return nil }
            start = end
        }
        guard start == bytes.count else { return nil }
        self.bytes = bytes
        self.ends = ends
    }

    /// The number of texts.
    public var count: Int { ends.count }

    /// Where in `bytes` the text of a row lies.
    public func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

    /// The text of a row.
    public subscript(row: Int) -> String { String(decoding: bytes[range(of: row)], as: UTF8.self) }

    /// Adds a text.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        ends.append(bytes.count)
    }

    /// Adds the bytes of a text.
    public mutating func append(_ text: Span<UInt8>) {
        for index in text.indices { bytes.append(text[index]) }
        ends.append(bytes.count)
    }

    mutating func append(_ others: KeyTexts) {
        let offset = bytes.count
        bytes.append(contentsOf: others.bytes)
        ends.append(contentsOf: others.ends.map { $0 + offset })
    }

    func dropping(_ rows: [Int]) -> KeyTexts {
        var kept = KeyTexts()
        var next = 0
        for row in 0..<count {
            if next < rows.count, rows[next] == row {
                next += 1
            } else {
                kept.bytes.append(contentsOf: bytes[range(of: row)])
                kept.ends.append(kept.bytes.count)
            }
        }
        return kept
    }

    func hasSameText(_ row: Int, as other: Int, of texts: KeyTexts) -> Bool {
        let (range, otherRange) = (range(of: row), texts.range(of: other))
        guard range.count == otherRange.count else { return false }
        for offset in 0..<range.count
        where bytes[range.lowerBound + offset] != texts.bytes[otherRange.lowerBound + offset] { return false }
        return true
    }

    /// Whether the text of a row comes before one of other texts, byte by byte.
    func isText(_ row: Int, before other: Int, of texts: KeyTexts) -> Bool {
        let (range, otherRange) = (range(of: row), texts.range(of: other))
        for offset in 0..<min(range.count, otherRange.count) {
            let (left, right) = (bytes[range.lowerBound + offset], texts.bytes[otherRange.lowerBound + offset])
            if left != right { return left < right }
        }
        return range.count < otherRange.count
    }
}
