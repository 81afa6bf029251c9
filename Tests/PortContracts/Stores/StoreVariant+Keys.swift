public import Domain
import Tabular

extension StoreVariant {
    /// The key of the sample row of a number, 0 or more; greater numbers have greater keys.
    ///
    /// - Parameter partition: the partition of the row; nil for that of most samples. It matters only where it is a part of
    ///   the key.
    public func key(_ number: Int, in partition: Partition? = nil) -> Key {
        let label = (partition ?? self.partition).label
        switch layout.keys.map(\.name) {
        case ["parcel_id"]: return .integer(Int64(number) - 5)
        case ["barcode"]: return .text(Self.text(number))
        case ["region", "parcel_id"]: return .composite([.text(label), .integer(Int64(number) - 5)])
        default: return .composite([.text(Self.text(number / 4)), .integer(Int64(number % 4) - 1)])
        }
    }

    /// The keys of some sample rows, as a column.
    public func keys(_ numbers: some Sequence<Int>, in partition: Partition? = nil) -> KeyColumn {
        var column = KeyColumn(table.keyKind)
        for number in numbers { _ = column.append(key(number, in: partition)) }
        return column
    }

    /// Texts that ascend by their bytes, while every locale orders some of them in another way: capital letters come before
    /// small ones, a letter with an accent after `z`, and a composed accent is another text than a combining one.
    private static let beginnings = [
        "\"A\", b", "'B", "Z", "\\n", "_x", "a", "e\u{301}", "f", "é", "日本", "\u{FB00}", "😀",
    ]

    private static func text(_ number: Int) -> String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 5 - digits.utf8.count))
        return "\(beginnings[min(number / 2, beginnings.count - 1)])-\(zeros)\(digits)"
    }
}

extension StoreVariant {
    /// Keys that are easily taken for each other, ascending: the smallest and the largest numbers, texts that differ by case,
    /// blanks or encoding only, and composite keys that differ in one part only.
    func similarKeys() throws -> KeyColumn {
        let numbers: [Int64] = [
            .min, -9_007_199_254_740_993, -1, 0, 9_007_199_254_740_992, 9_007_199_254_740_993, .max,
        ]
        let texts = ["0", "00", "1", "A", "A ", "a", "e\u{301}", "é"]
        let keys: [Key] =
            switch table.keyKind {
            case .integer: numbers.map(Key.integer)
            case .text: texts.map(Key.text)
            case .composite where layout.keys.first?.name == "region":
                numbers.map { .composite([.text(partition.label), .integer($0)]) }
            case .composite: texts.flatMap { text in numbers.map { .composite([.text(text), .integer($0)]) } }
            }
        return try Sample.some(KeyColumn(keys, kind: table.keyKind))
    }
}
