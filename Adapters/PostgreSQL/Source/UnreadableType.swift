#if PostgreSQL
/// Types whose columns cannot be read, and what to do about each of them.
enum UnreadableType {
    /// What to do about a column, as the end of a sentence.
    static func advice(_ column: TableColumn) -> String {
        let name = column.name
        return switch column.baseType {
        case "array": "make a column of each element in a view, such as \(name)[1]"
        case "json", "jsonb": "make a column of each member in a view, such as (\(name) ->> 'member')::float8"
        case "money": "cast it in a view, \(name)::numeric: what it means depends on the server's locale"
        case "bytea": "encode it as a text in a view, encode(\(name), 'hex')"
        case "interval": "make a number of it in a view, extract(epoch FROM \(name))"
        case "time", "timetz": "make a number or a text of it in a view, extract(epoch FROM \(name)) or \(name)::text"
        case "xml", "inet", "cidr", "macaddr", "macaddr8", "bit", "varbit", "oid", "regclass":
            "cast it to text in a view, \(name)::text"
        default: "make columns of numbers, texts or dates of it in a view"
        }
    }
}
#endif
