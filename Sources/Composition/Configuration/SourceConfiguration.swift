public import CSV
public import Domain
import UseCases

/// Where rows come from.
public struct SourceConfiguration: Equatable, Sendable {
    /// The store.
    public var store: StoreAddress
    /// The table of the entities; nil for the problem's name of it.
    public var table: String?
    /// The table of their labels; nil for the problem's name of it.
    public var labels: String?
    /// The column of the label, where the problem does not name it.
    public var label: String?
    /// The columns of the key, where the problem does not name them.
    public var key: [String]?
    /// How the table is divided into partitions; nil for the problem's scheme.
    public var partition: PartitionScheme?
    /// The time zone to which timestamps with a zone are converted; nil for the problem's.
    public var timeZone: String?
    /// The time zone of sessions in a PostgreSQL database, in which its views and functions work; nil for that of the role,
    /// the database or the server.
    public var sessionTimeZone: String?
    /// What happens where row security of a PostgreSQL database hides rows.
    public var rowSecurity: RowSecurity
    /// The names of columns in the store, by the problem's names.
    public var columns: [String: String]
    /// How the CSV files are written that rows come from: those of `collect.from` where there is one, else those of the store.
    public var csv: CSVFormat

    /// What happens where row security of a PostgreSQL database hides rows.
    public enum RowSecurity: String, CaseIterable, Sendable {
        /// Reading is an error, so that no row is left out unnoticed.
        case error
        /// Only the rows that the policies show exist.
        case apply
    }

    init(_ reader: SettingsReader, folder: String) throws {
        store = try StoreAddress(try reader.required(.sourceStore), relativeTo: folder)
        table = try reader.text(.sourceTable)
        labels = try reader.text(.sourceLabels)
        label = try reader.text(.sourceLabel)
        key = try reader.list(.sourceKey)
        partition = try reader.value(.sourcePartition, Self.partitionForm, PartitionScheme.init)
        timeZone = try reader.text(.sourceTimeZone)
        sessionTimeZone = try reader.text(.sourceSessionTimeZone)
        rowSecurity = try reader.value(.sourceRowSecurity, "error or apply", RowSecurity.init(rawValue:)) ?? .error
        columns = try reader.columnNames()
        csv = try CSVFormat(reader)
    }

    /// What a scheme looks like.
    public static let partitionForm = "day:COLUMN, month:COLUMN, value:COLUMN, snapshot, snapshot:month or whole"
}
