import UseCases

/// How large and how deep a configuration may be, so that no file makes the program use more than a few megabytes of memory.
struct YAMLLimits {
    /// The largest file, in bytes.
    static let bytes = 1 << 20
    /// The most references to an anchor (`*name`). Each can repeat what holds others, so their number is an exponent.
    static let aliases = 16
    /// The most settings and items of lists, after references are replaced by what they refer to.
    static let nodes = 20_000
    /// The most names above a setting.
    static let depth = 8
    /// The longest name, in bytes.
    static let nameBytes = 1024
    /// The longest value, in bytes.
    static let valueBytes = 1 << 16

    /// What is wrong with a text that the parser finds too deep, as the end of a sentence.
    static let nesting = "lists and settings are nested too deeply; at most \(depth) levels are allowed"

    /// The file, for messages.
    let file: String
    private var nodeCount = 0

    /// Begins to count.
    init(file: String) {
        self.file = file
    }

    /// Checks a text before it is parsed.
    ///
    /// Comments and texts in quotes are not told apart: what looks like a reference counts as one.
    static func check(_ text: String, file: String) throws {
        guard text.utf8.count <= bytes else {
            throw BatchError(
                .config, "\(file) has \(text.utf8.count) bytes; a configuration has at most \(bytes)")
        }
        var count = 0
        var previous = UInt8(ascii: "\n")
        var isStar = false
        for byte in text.utf8 {
            if isStar, isNameByte(byte) { count += 1 }
            isStar = byte == UInt8(ascii: "*") && !isNameByte(previous)
            previous = byte
        }
        guard count <= aliases else {
            throw BatchError(
                .config,
                "\(file) has \(count) references to anchors (*name); a configuration has at most \(aliases). Write the "
                    + "values out")
        }
    }

    /// Counts a setting or a list.
    mutating func count(_ path: [String], line: Int?) throws {
        nodeCount += 1
        guard nodeCount <= Self.nodes else {
            throw refusal(line, "more than \(Self.nodes) settings; so many are not allowed")
        }
        guard path.count <= Self.depth else {
            throw refusal(line, "settings nested too deeply; at most \(Self.depth) levels are allowed")
        }
    }

    /// Checks a name.
    func check(name: String, line: Int?) throws {
        guard name.utf8.count > Self.nameBytes else { return }
        throw refusal(line, "a name of \(name.utf8.count) bytes; at most \(Self.nameBytes) are allowed")
    }

    /// Counts and checks a value.
    mutating func check(value: String, line: Int?) throws {
        try count([], line: line)
        guard value.utf8.count > Self.valueBytes else { return }
        throw refusal(line, "a value of \(value.utf8.count) bytes; at most \(Self.valueBytes) are allowed")
    }

    private func refusal(_ line: Int?, _ problem: String) -> BatchError {
        BatchError(.config, "\(file):\(line ?? 1) has \(problem)")
    }

    /// Whether a byte can be in the name of an anchor.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
