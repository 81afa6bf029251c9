import Domain
import Tabular

/// The type that the texts of a column suggest: the first of ``order`` that every value has.
struct ColumnGuess {
    private static let order: [ColumnType] = [.boolean, .integer, .real, .day, .timestamp]
    /// How many rows decide; more only as long as a column has no value yet.
    private static let rows = 1000
    private static let rowsForFirstValue = 100_000

    private var values = 0
    /// How many values are whole numbers, some of them perhaps written with a point: `7.0`.
    private var wholeNumbers = 0
    private var hasCodes = false
    /// How many values can be read as each type.
    private var counts: [ColumnType: Int] = [:]

    private var hasValue: Bool { values > 0 }

    /// How many values may be no whole numbers in a column that is meant to have them: one in a hundred, but one of twenty or
    /// more in any case.
    private var tolerated: Int { max(values / 100, values < 20 ? 0 : 1) }

    /// The columns of a file, in its order. Rows that cannot be split into fields count for nothing.
    ///
    /// - Throws: `noInput` when there is no file; `config` when it has no header.
    static func columns(ofFile path: String, _ format: CSVFormat) throws -> [FoundColumn] {
        let form = StandardForm(format)
        let nulls = NullValues(format)
        var records = try CSVRecords(path: path, form: form)
        let names = try records.header()
        let clock = try WallClock(timeZone: "UTC")
        var guesses = Array(repeating: ColumnGuess(), count: names.count)
        while records.number <= rowsForFirstValue, try records.next() {
            if records.number > rows + 1, guesses.allSatisfy(\.hasValue) { break }
            let record = records.record
            guard record.fault == nil, record.fieldCount == names.count else { continue }
            for column in names.indices where records.number <= rows + 1 || !guesses[column].hasValue {
                let text = record.bytes.span.extracting(record.range(of: column))
                guard !nulls.contains(text) else { continue }
                guesses[column].add(text, form?.restored(text), clock)
            }
        }
        return zip(names, guesses).map { $1.column($0) }
    }

    /// Adds a value.
    ///
    /// - Parameters:
    ///   - text: the text in the standard form, which numbers are read from.
    ///   - original: the text that the file has, where it is another one: days and moments are read from it.
    private mutating func add(_ text: Span<UInt8>, _ original: [UInt8]?, _ clock: WallClock) {
        guard !text.isEmpty else { return }
        // Such a text decides nothing: it is no value of a number, and a value of a text.
        guard !MissingText.isMissing(text) else { return }
        values += 1
        for type in Self.order {
            let isMoment = type == .day || type == .timestamp
            let isValue =
                if isMoment, let original { Self.isValue(original.span, of: type, clock) } else {
                    Self.isValue(text, of: type, clock)
                }
            if isValue { counts[type, default: 0] += 1 }
        }
        if NumberText.integer(text) != nil { wholeNumbers += 1 }
        if Self.isCode(text) { hasCodes = true }
    }

    private static func isValue(_ text: Span<UInt8>, of type: ColumnType, _ clock: WallClock) -> Bool {
        switch type {
        case .boolean: BooleanText.isWord(text)
        case .integer: NumberText.integer(text) != nil && !hasPoint(text) && !isCode(text)
        case .real: NumberText.real(text) != nil && !isCode(text)
        case .day: CalendarDay(iso8601: text) != nil
        case .timestamp: CalendarDay(iso8601: text) != nil || clock.microseconds(text) != nil
        case .text: true
        }
    }

    private static func hasPoint(_ text: Span<UInt8>) -> Bool {
        text.indices.contains { text[$0] == UInt8(ascii: ".") }
    }

    /// Whether a text is digits with a zero in front, such as `00501`: a code, which as a number would lose its zeros.
    private static func isCode(_ text: Span<UInt8>) -> Bool {
        guard text.count > 1, text[0] == UInt8(ascii: "0") else { return false }
        return text.indices.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[$0]) }
    }

    /// A column without any value can be read as any type; numbers are the most likely one.
    private func column(_ name: String) -> FoundColumn {
        guard hasValue else { return FoundColumn(name: name, type: .real, typeName: "empty", alternative: .day) }
        let type = Self.order.first { counts[$0] == values } ?? .text
        let mostly = ColumnType.majority(of: counts, among: values)
        var column = FoundColumn(
            name: name, type: type, typeName: type.rawValue, isWhole: type == .real && wholeNumbers == values,
            alternative: type == .text || type == .timestamp ? mostly : nil)
        column.isNearlyWhole = !hasCodes && wholeNumbers >= values - tolerated
        return column
    }
}
