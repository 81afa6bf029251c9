/// The name of a run: lower-case letters, digits and hyphens, at most 40; `20131224-7f3a9c21` as the program makes them.
///
/// Nothing else is let in, so an id can become part of a file's or a table's name.
public struct RunID: RawRepresentable, Hashable, Sendable {
    /// The id.
    public let rawValue: String

    /// An id by its text; nil unless it has the form of one.
    public init?(rawValue: String) {
        let isValid = rawValue.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard isValid, (1...40).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    /// A new id for a run of a partition. The 32 random bits keep apart runs of one partition, of which there are few.
    public init(partition: Partition, random: UInt32) {
        let day = partition.description.filter { $0 != "-" }
        let digits = String(random, radix: 16)
        rawValue = "\(day)-\(String(repeating: "0", count: 8 - digits.utf8.count))\(digits)"
    }
}

extension RunID: CustomStringConvertible {
    /// The id.
    public var description: String { rawValue }
}
