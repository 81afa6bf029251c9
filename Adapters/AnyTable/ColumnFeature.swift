public import Domain
public import Tabular

/// A column of a table as a feature, or as what a rule of the contract looks at.
public struct ColumnFeature: Equatable, Sendable {
    /// The name by which models ask for it.
    public var name: String
    /// The column.
    public var column: ColumnSpecification
    /// What its values become: numbers of any column but one of texts, categories of any column.
    public var kind: FeatureKind

    /// Creates a feature.
    ///
    /// - Parameter name: its name; nil for that of the column.
    public init(_ column: ColumnSpecification, as kind: FeatureKind, name: String? = nil) {
        self.name = name ?? column.name
        self.column = column
        self.kind = kind
    }

    /// The kind that a column has when nobody says otherwise: texts are categories, everything else is a number.
    public static func inferredKind(of type: ColumnType) -> FeatureKind { type == .text ? .categorical : .numeric }

    /// The feature, computed from the column at a position of the table.
    ///
    /// Days and timestamps are numbers of days after 1970-01-01; booleans are 1 and 0.
    func feature(at position: Int) -> Feature<TableRow> {
        let type = column.type
        let summary = "Column \"\(column.name)\", \(type.rawValue)."
        switch kind {
        case .numeric:
            return Feature(name, summary, kind: .numeric) { rows in
                .numeric(ColumnValues.numbers(of: rows, position, type))
            }
        case .categorical:
            return Feature(name, summary, kind: .categorical) { rows in
                .categorical(ColumnValues.categories(of: rows, position, type))
            }
        }
    }
}
