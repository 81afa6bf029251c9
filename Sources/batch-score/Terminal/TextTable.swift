/// A table of texts, with columns as wide as they need.
struct TextTable {
    /// On which side of a column the text stands.
    enum Alignment {
        case left
        case right
    }

    private let alignments: [Alignment]
    private var rows: [[String]]

    /// A table with headings.
    init(_ columns: [(heading: String, alignment: Alignment)]) {
        alignments = columns.map(\.alignment)
        rows = [columns.map { Terminal.plain($0.heading) }]
    }

    /// Adds a row; as many texts as there are columns. They are escaped here, since the columns are as wide as what is shown.
    mutating func add(_ row: [String]) {
        rows.append(row.map(Terminal.plain))
    }

    /// The table, a line a row.
    var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(zip(row, widths), alignments).map { cell, alignment in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return alignment == .left ? cell.0 + padding : padding + cell.0
            }
            let line = "  " + cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
