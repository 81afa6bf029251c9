public import Domain
import UseCases

/// The one place that knows how the columns of a table become flights, and back.
///
/// Stores know tables, use cases know flights; with one mapping between them, N stores and M entities cost N + M pieces.
public struct FlightMapping: Sendable {
    /// The columns to read, under the names that they have in the table.
    public let schema: TableSchema
    private let names: [String]
    private let slots: [Int]

    /// A mapping onto a table whose columns have the names of ``FlightColumn``, but for those that are mapped.
    ///
    /// - Parameter columns: names in the table by names of ``FlightColumn``.
    /// - Throws: `config` for a name that ``FlightColumn`` does not have, and for two columns of one name.
    public init(columns: [String: String] = [:]) throws {
        let known = FlightColumn.allCases.map(\.name)
        for name in columns.keys.sorted() where !known.contains(name) {
            throw BatchError(
                .config,
                "source.columns maps \"\(name)\", which flights do not have\(Suggestion.hint(for: name, among: known))")
        }
        names = FlightColumn.allCases.map { columns[$0.name] ?? $0.name }
        for (index, name) in names.enumerated() where names[..<index].contains(name) {
            throw BatchError(.config, "source.columns maps two columns to \"\(name)\"; map each to one of its own")
        }
        schema = TableSchema(
            zip(FlightColumn.allCases, names).map {
                ColumnSpecification($1, $0.type, isRequired: $0.isRequired)
            })
        slots = schema.slots
    }

    /// The mapping onto a table whose columns have the names of ``FlightColumn``.
    public static let standard = FlightMapping()

    private init() {
        names = FlightColumn.allCases.map(\.name)
        schema = TableSchema(
            FlightColumn.allCases.map { ColumnSpecification($0.name, $0.type, isRequired: $0.isRequired) })
        slots = schema.slots
    }

    /// The name in the table of a column.
    public func name(of column: FlightColumn) -> String { names[column.rawValue] }

    /// Turns rows into flights, and those that cannot be into rejections; both in the order of the rows.
    public func flights(from batch: RowBatch) -> (flights: [Flight], rejections: [Rejection]) {
        var flights: [Flight] = []
        flights.reserveCapacity(batch.rowCount)
        var rejections: [Rejection] = []
        var faults = batch.faults.makeIterator()
        var fault = faults.next()
        let columns = FlightColumns(batch, slots: slots)
        for row in 0..<batch.rowCount {
            var breach: FlightBreach?
            while let current = fault, current.row == row {
                breach = breach ?? FlightBreach(current)
                fault = faults.next()
            }
            do throws(FlightBreach) {
                if let breach { throw breach }
                flights.append(try columns.flight(row))
            } catch {
                rejections.append(
                    Rejection(
                        flight: columns.key(row), line: batch.lines.isEmpty ? nil : batch.lines[row],
                        column: error.column.map(name(of:)) ?? error.columnName, code: error.code,
                        expected: error.expected))
            }
        }
        return (flights, rejections)
    }

    /// Turns flights into rows; `flights(from:)` gives equal flights back.
    public func batch(of flights: [Flight]) -> RowBatch {
        var batch = RowBatch(schema: schema)
        for flight in flights { batch.append(flight, slots: slots) }
        return batch
    }
}
