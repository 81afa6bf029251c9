/// The name of a run: up to 40 lower-case letters, digits and hyphens; `20131224-7f3a9c21` as the program makes them.
///
/// No other form is allowed, so an id can be part of the name of a file or a table.
public struct RunID: RawRepresentable, Hashable, Sendable {
    /// The id.
    public let rawValue: String

    /// Creates an id; nil unless the text has the form of one.
    public init?(rawValue: String) {
        let isValid = rawValue.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard isValid, (1...40).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    /// A new id for a run of a partition: letters and digits of the label, and 32 random bits, which keep the few runs of
    /// one partition apart.
    public init(partition: Partition, random: UInt32) {
        let letters = partition.label.lowercased().utf8.filter { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
        let name = letters.isEmpty ? "run" : String(decoding: letters.prefix(20), as: UTF8.self)
        let digits = String(random, radix: 16)
        rawValue = "\(name)-\(String(repeating: "0", count: 8 - digits.utf8.count))\(digits)"
    }
}

extension RunID: CustomStringConvertible {
    /// The id.
    public var description: String { rawValue }
}
