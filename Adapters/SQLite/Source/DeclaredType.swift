#if SQLite
import GRDBSQLite
import Tabular

/// The type with which a column is declared.
///
/// SQLite takes any words for a type, and lets most columns hold cells of any type (https://www.sqlite.org/datatype3.html).
struct DeclaredType: Equatable, Sendable {
    private enum Family: Equatable, Sendable {
        case integers, booleans, reals, numbers, texts, days, timestamps, bytes, anything
    }

    /// The words of the declaration.
    let name: String
    private let family: Family

    /// The type of a declaration; empty for an expression of a view.
    init(_ declared: String) {
        name = declared
        let words = declared.uppercased()
        func mentions(_ names: String...) -> Bool { names.contains { words.contains($0) } }
        // In the order of SQLite's own rules (3.1), with booleans and days, for which it has none.
        if mentions("BOOL") {
            family = .booleans
        } else if mentions("INT") {
            family = .integers
        } else if mentions("CHAR", "CLOB", "TEXT") {
            family = .texts
        } else if mentions("BLOB") {
            family = .bytes
        } else if mentions("REAL", "FLOA", "DOUB") {
            family = .reals
        } else if mentions("DATETIME", "TIMESTAMP") {
            family = .timestamps
        } else if mentions("DATE") {
            family = .days
        } else if mentions("NUM", "DEC") {
            family = .numbers
        } else {
            family = .anything
        }
    }

    /// The type that the declaration suggests; nil when it suggests none.
    var usualType: ColumnType? {
        switch family {
        case .integers: .integer
        case .booleans: .boolean
        case .reals, .numbers: .real
        case .texts: .text
        case .days: .day
        case .timestamps: .timestamp
        case .bytes, .anything: nil
        }
    }

    /// The types as which cells of such a column can be read; each cell is then judged by itself.
    var readableTypes: [ColumnType] {
        switch family {
        case .integers, .booleans, .numbers: [.integer, .boolean, .real]
        case .reals: [.real, .integer]
        case .texts: [.text, .day, .timestamp, .boolean]
        case .days, .timestamps: [.day, .timestamp, .text, .integer]
        case .anything: ColumnType.allCases
        case .bytes: []
        }
    }

    /// Whether cells of such a column may be texts that are numbers. Where a type is declared, SQLite makes numbers of them, or
    /// the column is one of texts.
    var mayHaveNumbersAsTexts: Bool { name.isEmpty }

    /// The type of a column with such cells; nil when they cannot be read as one type.
    func type(of sample: CellSample) -> ColumnType? {
        switch family {
        case .integers, .booleans, .reals, .bytes: usualType
        case .texts: sample.textType ?? .text
        case .numbers: sample.hasReals || !sample.hasIntegers ? .real : .integer
        case .days, .timestamps, .anything: sample.isEmpty ? usualType ?? .text : sample.type
        }
    }
}

/// What some cells of a column are.
struct CellSample {
    private(set) var hasIntegers = false
    private(set) var hasReals = false
    private var hasBytes = false
    private var hasTexts = false
    /// How many texts have a value, and how many of these can be read as days and as moments.
    private var texts = 0
    private var counts: [ColumnType: Int] = [:]

    /// Adds the cell of a statement's current row.
    mutating func add(_ row: RowStatement, _ column: Int) {
        switch row.type(column) {
        case SQLITE_INTEGER: hasIntegers = true
        case SQLITE_FLOAT: hasReals = true
        case SQLITE_BLOB: hasBytes = true
        case SQLITE_TEXT: addText(row, column)
        default: break
        }
    }

    private mutating func addText(_ row: RowStatement, _ column: Int) {
        hasTexts = true
        // Such a text decides nothing: it is no value of a day, and a value of a text.
        guard !row.withText(column, { MissingText.isMissing($0) }) else { return }
        texts += 1
        guard row.withText(column, { WallClock.isTimestamp($0) }) else { return }
        counts[.timestamp, default: 0] += 1
        if row.withText(column, { $0.count == 10 }) { counts[.day, default: 0] += 1 }
    }

    /// Whether there is no cell with a value.
    var isEmpty: Bool { !hasIntegers && !hasReals && !hasBytes && !hasTexts }

    /// The type of the texts; nil when there are none.
    var textType: ColumnType? {
        guard hasTexts else { return nil }
        return [.day, .timestamp].first { texts > 0 && counts[$0] == texts } ?? .text
    }

    /// The type of most texts, where not all of them have it; nil where there is none.
    var alternative: ColumnType? {
        textType == .text || textType == .timestamp ? ColumnType.majority(of: counts, among: texts) : nil
    }

    /// The one type of all cells; nil when they have several.
    var type: ColumnType? {
        if hasBytes || (hasTexts && (hasIntegers || hasReals)) { return nil }
        return textType ?? (hasReals ? .real : hasIntegers ? .integer : nil)
    }
}
#endif
