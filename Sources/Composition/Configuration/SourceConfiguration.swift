import Tabular

/// Where flights come from.
public struct SourceConfiguration: Equatable, Sendable {
    /// The store.
    public var store: StoreAddress
    /// The table of flights.
    public var flights: String
    /// The table of outcomes.
    public var outcomes: String
    /// The names of columns, where they differ from ours.
    public var columns: [String: String]

    init(_ reader: SettingsReader, folder: String) throws {
        store = try StoreAddress(try reader.required(.sourceStore), relativeTo: folder)
        flights = try reader.text(.sourceFlights) ?? TableNames().flights
        outcomes = try reader.text(.sourceOutcomes) ?? TableNames().outcomes
        columns = try reader.columnNames()
    }
}
