#if PostgreSQL
import Domain
import Tabular

/// The hash of a row of scores, as the server computes it: the same as that of ``Domain/RowChecksum/init(scores:_:)``.
struct ScoreHash {
    /// The expression for the hash of a row: a `bigint`.
    let expression: String

    /// The hash of the rows of a table.
    ///
    /// - Parameters:
    ///   - keys: the columns of the key, in their order.
    ///   - outputs: the columns of the outputs, in their order.
    ///   - columns: the columns of the table as the server describes them; a column that is not among them has the type that
    ///     it has in our own tables.
    ///   - alias: the name or alias of the table in the statement.
    init(_ keys: [ColumnSpecification], _ outputs: [String], columns: [TableColumn] = [], alias: String) throws {
        var expression = "0"
        for key in keys {
            let value = try Self.value(of: key.name, as: key.type, columns, alias)
            expression =
                key.type == .integer
                ? "pg_catalog.hashint8extended(\(value), \(expression))"
                : "pg_catalog.hashtextextended((\(value))::text COLLATE \"C\", \(expression))"
        }
        for output in outputs {
            let value = try Self.value(of: output, as: .real, columns, alias)
            expression = "pg_catalog.hashfloat8extended(coalesce(\(value), 'NaN'), \(expression))"
        }
        self.expression = expression
    }

    private static func value(
        of column: String, as type: ColumnType, _ columns: [TableColumn], _ alias: String
    ) throws -> String {
        let name = try QuotedName(column)
        return columns.first { $0.name == name }?.value(as: type, timeZone: "UTC", in: alias) ?? "\(alias).\(name)"
    }

    /// An expression for the sum of hashes as text, which ``checksum(_:)`` reads.
    ///
    /// - Parameter hash: an expression for a hash; null counts as none.
    static func sum(of hash: String) -> String { "coalesce(sum(\(hash)), 0)::text" }

    /// The checksum of a sum of signed hashes, which has up to 39 digits.
    static func checksum(_ text: String?) throws -> RowChecksum {
        guard let text else { throw PQFault.malformed("a checksum is missing") }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        var sum: UInt64 = 0
        for digit in digits {
            guard let value = digit.wholeNumberValue else { throw PQFault.malformed("a checksum is not a number") }
            sum = sum &* 10 &+ UInt64(value)
        }
        return RowChecksum(sum: text.hasPrefix("-") ? 0 &- sum : sum)
    }
}

/// Counts and sums up rows of scores.
struct TallyQuery {
    /// The table.
    let table: QualifiedName
    /// The hash of a row of the table with the alias `scored`.
    let hash: ScoreHash
    /// The condition for the rows to count.
    let condition: String
    /// The run whose rows are not foreign: those with its id and its model.
    let run: RunRecord

    /// Asks the server.
    func tally(on connection: PQConnection) throws -> PublishedTally {
        let rows = try connection.executeBulk(
            """
            SELECT count(*), count(*) FILTER (WHERE scored.run_id IS DISTINCT FROM $1
                OR scored.model_name IS DISTINCT FROM $2 OR scored.model_version IS DISTINCT FROM $3::bigint),
                \(ScoreHash.sum(of: hash.expression))
            FROM \(table) AS scored WHERE \(condition)
            """, [run.id.rawValue, run.recipe.model.name.rawValue, String(run.recipe.model.version)])
        guard let row = rows.first, row.count == 3, let count = row[0].flatMap({ Int($0) }),
            let foreign = row[1].flatMap({ Int($0) })
        else { throw PQFault.malformed("a count is not a number") }
        return PublishedTally(rows: count, foreignRows: foreign, checksum: try ScoreHash.checksum(row[2]))
    }
}
#endif
