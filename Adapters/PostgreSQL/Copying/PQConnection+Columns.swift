import Tabular
import UseCases

extension PQConnection {
    /// The columns of a table or a view; throws `noInput` when there is none of the name.
    func columns(of table: QualifiedName) throws -> [FoundColumn] {
        guard try exists(table) else {
            throw BatchError(
                .noInput,
                "there is no table \(table.plain) in \(address); check its name in the configuration, or create it "
                    + "(batch-score collect fills one)")
        }
        // The base type of a domain is what its values have on the wire.
        let rows = try execute(
            """
            SELECT a.attname, coalesce(nullif(t.typbasetype, 0), a.atttypid)::bigint,
                format_type(a.atttypid, a.atttypmod)
            FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
            WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum
            """, ["\(table)"])
        return rows.map { row in
            FoundColumn(
                name: row[0] ?? "", type: row[1].flatMap { Int($0) }.flatMap(ColumnType.init(typeNumber:)),
                typeName: row[2] ?? "unknown")
        }
    }

    /// Whether there is a table or a view of a name.
    func exists(_ table: QualifiedName) throws -> Bool {
        try execute("SELECT to_regclass($1) IS NOT NULL", ["\(table)"]).first?.first == "t"
    }
}

extension ColumnType {
    /// The type for one of PostgreSQL's, by its number in `pg_type`; nil for the others.
    init?(typeNumber: Int) {
        switch typeNumber {
        case 20, 21, 23: self = .integer  // int8, int2, int4
        case 700, 701, 1700: self = .real  // float4, float8, numeric
        case 25, 1042, 1043, 18: self = .text  // text, bpchar, varchar, "char"
        case 1082: self = .day  // date
        default: return nil
        }
    }

    /// The type that values are cast to on their way to us, and that our own tables have.
    var sqlName: String {
        switch self {
        case .integer: "bigint"
        case .real: "double precision"
        case .text: "text"
        case .day: "date"
        }
    }
}
