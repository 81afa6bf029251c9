import Foundation

/// What the benchmark was called with.
struct Arguments {
    /// How it is called.
    static let usage = "usage: kernel-benchmark MODEL MATRIX [--threads N] [--rows N] [--margins FILE]"

    /// What is wrong with the arguments.
    struct UsageError: Error, CustomStringConvertible {
        let description = Arguments.usage
    }

    /// The model file.
    let model: URL
    /// The matrix: little-endian `Float`, row after row.
    let matrix: URL
    /// How many threads share the rows.
    private(set) var threads = 1
    /// How many rows to score; all unless given.
    private(set) var rows = Int.max
    /// Where to write the margins.
    private(set) var margins: URL?

    /// Reads the arguments after the program's name.
    init(_ arguments: some Sequence<String>) throws {
        var rest = Array(arguments)
        guard rest.count >= 2, rest.count.isMultiple(of: 2) else { throw UsageError() }
        model = URL(filePath: rest.removeFirst())
        matrix = URL(filePath: rest.removeFirst())
        while !rest.isEmpty {
            let option = rest.removeFirst()
            let value = rest.removeFirst()
            switch (option, Int(value)) {
            case ("--threads", .some(let count)) where count > 0: threads = count
            case ("--rows", .some(let count)) where count > 0: rows = count
            case ("--margins", _): margins = URL(filePath: value)
            default: throw UsageError()
            }
        }
    }
}
