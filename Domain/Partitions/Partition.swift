/// The slice of a table that one run scores and publishes: the unit of idempotence and of backfill.
public struct Partition: Sendable {
    /// The label: `2013-12-24`, `2013-12`, `eu-west`, `all`. ``PartitionScheme`` says which labels there are.
    public let label: String

    /// The longest label, in bytes of UTF-8: short enough for the name of a file, however it is escaped.
    public static let maximumBytes = 60

    /// A partition of this label; nil when it is empty, longer than `maximumBytes`, or has a control character.
    public init?(label: String) {
        guard label.utf8.count <= Self.maximumBytes, Self.isLabel(Array(label.utf8).span) else { return nil }
        self.label = label
    }

    /// Whether text in UTF-8 is the label of a partition.
    public static func isLabel(_ text: Span<UInt8>) -> Bool {
        guard (1...maximumBytes).contains(text.count) else { return false }
        for index in text.indices where text[index] < 0x20 || text[index] == 0x7F { return false }
        return true
    }

    /// The partition of a day: `2013-12-24`.
    public init(day: CalendarDay) {
        label = day.description
    }

    /// The partition of a month: `2013-12`.
    public init(month: CalendarMonth) {
        label = month.description
    }

    private init(checked label: String) {
        self.label = label
    }

    /// The partition of a table that is scored as a whole: `all`.
    public static let whole = Partition(checked: "all")

    /// The label as part of the name of a file: letters, digits, `-`, `_` and dots inside stay, every other byte becomes
    /// `%` and two hexadecimal digits. No two labels have the same one.
    public var fileName: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var name: [UInt8] = []
        for (position, byte) in label.utf8.enumerated() {
            if Self.isPlain(byte) || (byte == UInt8(ascii: ".") && position > 0) {
                name.append(byte)
            } else {
                name += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}

extension Partition: Hashable {
    /// Compares the labels byte by byte, as stores do.
    public static func == (left: Partition, right: Partition) -> Bool {
        left.label.utf8.elementsEqual(right.label.utf8)
    }

    /// Hashes the bytes of the label.
    public func hash(into hasher: inout Hasher) {
        for byte in label.utf8 { hasher.combine(byte) }
    }
}

extension Partition: Comparable {
    /// Orders by the bytes of the labels; days and months so by time. ``PartitionOrder`` says which order a table has.
    public static func < (left: Partition, right: Partition) -> Bool {
        left.label.utf8.lexicographicallyPrecedes(right.label.utf8)
    }
}

extension Partition: CustomStringConvertible {
    /// The label.
    public var description: String { label }
}
