import GRDB
import Tabular

/// A table that data is collected into.
struct CollectionTable: Sendable {
    let name: Identifier
    let key: Identifier
    let day: Identifier?
    let schema: TableSchema

    /// The table of flights. It has an index by which a partition is read in the order of its keys.
    init(flights name: Identifier, mapping: FlightMapping) throws {
        self.name = name
        key = try Identifier(mapping.name(of: .flightID))
        day = try Identifier(mapping.name(of: .day))
        schema = mapping.schema
    }

    /// The table of outcomes.
    init(outcomes name: Identifier) throws {
        self.name = name
        key = try Identifier(OutcomeColumn.flightID.name)
        day = nil
        schema = OutcomeColumn.schema
    }

    /// Makes the table, with the columns of the schema.
    func definition() throws -> String {
        """
        CREATE TABLE \(name) (
            \(try schema.columns.map(definition).joined(separator: ",\n    "))
        ) STRICT
        """
    }

    /// Adds a row.
    func insertion() throws -> String {
        """
        INSERT INTO \(name) (\(try schema.names.map { "\(try Identifier($0))" }.joined(separator: ", ")))
        VALUES (\(schema.names.map { _ in "?" }.joined(separator: ", ")))
        """
    }

    /// Makes the index, if the table has one.
    func indexDefinition() throws -> String? {
        guard let day else { return nil }
        return """
            CREATE INDEX \(try Identifier("\(name.name)_by_day")) ON \(name) (\(day), \(key))
            """
    }

    /// Counts the rows whose key another row has.
    var duplicateCount: String {
        """
        SELECT count(*) - count(DISTINCT \(key)) FROM \(name)
        """
    }

    private func definition(of column: ColumnSpecification) throws -> String {
        let name = try Identifier(column.name)
        let type =
            switch column.type {
            case .integer: "INTEGER"
            case .real: "REAL"
            case .text, .day: "TEXT"
            }
        if name == key { return "\(name) INTEGER PRIMARY KEY NOT NULL CHECK (\(name) > 0)" }
        return "\(name) \(type)\(column.isRequired ? " NOT NULL" : "")"
    }
}
