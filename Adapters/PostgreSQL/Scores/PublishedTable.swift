import Domain
import Tabular
import UseCases

/// The table that readers see.
struct PublishedTable: Sendable {
    /// The table.
    let name: QualifiedName
    /// How scores get into it.
    let strategy: PublishStrategy

    /// The columns, as they stand in a statement.
    static let columns = "day, flight_id, score, run_id, model_name, model_version"

    /// Makes the table where it is missing, and otherwise checks that it can take scores.
    func prepare(on connection: PQConnection) throws {
        if try !connection.exists(name) {
            try connection.waitForTurn("table \(name.plain)")
            if try !connection.exists(name) { try connection.execute(create) }
        }
        try ScoreColumn.schema.check(try connection.columns(of: name), table: "table \(name.plain)")
        guard try strategy == .replace || isPartitionedByDay(on: connection) else {
            throw BatchError(
                .config,
                "table \(name.plain) is not partitioned by list on the column \"day\", so no staged table can become a "
                    + "partition of it; publish with the strategy replace, or name a table that does not exist yet")
        }
    }

    /// Puts the rows of a run in the place of those of the run that was published before.
    func swap(_ old: StagedTable?, for new: StagedTable, day: CalendarDay, on connection: PQConnection) throws {
        switch strategy {
        case .attach: try attach(new, instead: old, day: day, on: connection)
        case .replace: try replace(by: new, keeping: old, day: day, on: connection)
        }
    }

    private func attach(
        _ new: StagedTable, instead old: StagedTable?, day: CalendarDay, on connection: PQConnection
    ) throws {
        if let old, try isPartition(old.name, on: connection) {
            try connection.execute("ALTER TABLE \(name) DETACH PARTITION \(old.name)")
        }
        try connection.executeBulk(
            "ALTER TABLE \(name) ATTACH PARTITION \(new.name) FOR VALUES IN (\(SQLLiteral.day(day)))")
    }

    private func replace(
        by new: StagedTable, keeping old: StagedTable?, day: CalendarDay, on connection: PQConnection
    ) throws {
        let rows = "SELECT \(Self.columns) FROM \(name) WHERE day = \(SQLLiteral.day(day))"
        if let old {
            try connection.execute(try old.create())
            try connection.executeBulk("INSERT INTO \(old.name) (\(Self.columns)) \(rows)")
        }
        try connection.executeBulk("DELETE FROM \(name) WHERE day = \(SQLLiteral.day(day))")
        try connection.executeBulk(
            "INSERT INTO \(name) (\(Self.columns)) SELECT \(Self.columns) FROM \(new.name)")
        try connection.execute("DROP TABLE \(new.name)")
    }

    private var create: String {
        """
        CREATE TABLE \(name) (
            day date NOT NULL,
            flight_id bigint NOT NULL,
            score double precision NOT NULL,
            run_id text NOT NULL,
            model_name text NOT NULL,
            model_version bigint NOT NULL,
            PRIMARY KEY (day, flight_id)
        )\(strategy == .attach ? " PARTITION BY LIST (day)" : "")
        """
    }

    private func isPartitionedByDay(on connection: PQConnection) throws -> Bool {
        try connection.execute(
            """
            SELECT EXISTS (
                SELECT FROM pg_partitioned_table AS p JOIN pg_attribute AS a ON a.attrelid = p.partrelid
                WHERE p.partrelid = $1::regclass AND p.partstrat = 'l' AND a.attname = 'day'
                    AND p.partnatts = 1 AND p.partattrs[0] = a.attnum)
            """, ["\(name)"]
        ).first?.first == "t"
    }

    private func isPartition(_ table: QualifiedName, on connection: PQConnection) throws -> Bool {
        try connection.execute(
            """
            SELECT EXISTS (
                SELECT FROM pg_inherits WHERE inhrelid = to_regclass($1) AND inhparent = to_regclass($2))
            """, ["\(table)", "\(name)"]
        ).first?.first == "t"
    }
}
