/// The answers to eight categorical splits, by category code.
struct CategoryTable: Sendable {
    /// The place of a missing value.
    static let missing: UInt32 = 0
    /// The place of a value that is no category.
    static let none: UInt32 = 1
    /// The place of code 0; that of every other follows.
    static let firstCode: UInt32 = 2

    /// The codes that go left somewhere, and the bits of the splits where they do.
    private var left: [UInt32: UInt8] = [:]
    private var used: UInt8 = 0
    private var missingGoesRight: UInt8 = 0
    /// The answers by place, the last one for all places from there on; empty where the codes lie too far apart.
    private var answers: [UInt8] = []
    /// The places in ascending order, and their answers, where they lie far apart.
    private var places: [UInt32] = []

    /// Adds a split.
    mutating func add(_ codes: [Int32], missingGoesRight: Bool, bit: UInt8) {
        used |= bit
        if missingGoesRight { self.missingGoesRight |= bit }
        for code in codes { left[UInt32(code) + Self.firstCode, default: 0] |= bit }
    }

    /// Writes the answers down. The memory is bounded by the number of codes, not by the highest.
    mutating func seal() {
        let sorted = left.sorted { $0.key < $1.key }
        left = [:]
        let highest = sorted.last?.key ?? Self.none
        if highest < 64 * (sorted.count + 4) {
            answers = [UInt8](repeating: used, count: Int(highest) + 2)
            answers[Int(Self.missing)] = missingGoesRight
            for (place, bits) in sorted { answers[Int(place)] = used & ~bits }
        } else {
            places = [Self.missing] + sorted.map(\.key)
            answers = [missingGoesRight] + sorted.map { used & ~$0.value }
        }
    }

    /// The answers of many rows, by the places of their values.
    func look<Cell: FixedWidthInteger>(up rows: Span<UInt32>, into target: inout MutableSpan<Cell>, from start: Int) {
        guard places.isEmpty else { return search(rows, into: &target, from: start) }
        let answers = answers.span
        let last = UInt32(truncatingIfNeeded: answers.count - 1)
        for row in 0..<rows.count {
            // Unchecked: the place is cut off at the last answer.
            let answer = unsafe answers[unchecked: Int(min(rows[unchecked: row], last))]
            unsafe target[unchecked: start &+ row] = Cell(truncatingIfNeeded: answer)
        }
    }

    private func search<Cell: FixedWidthInteger>(
        _ rows: Span<UInt32>, into target: inout MutableSpan<Cell>, from start: Int
    ) {
        for row in 0..<rows.count {
            let index = places.partitioningIndex { $0 >= rows[row] }
            let isFound = index < places.count && places[index] == rows[row]
            target[start + row] = Cell(truncatingIfNeeded: isFound ? answers[index] : used)
        }
    }
}
