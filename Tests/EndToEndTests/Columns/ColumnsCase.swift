import Foundation
import ProgramRunner
import Testing

/// A key and a scheme of partitions with which the parcels are scored without code.
struct ColumnsCase: Sendable, CustomTestStringConvertible {
    /// The columns of the key.
    let key: [String]
    /// The scheme.
    let partition: String
    /// The partition to score; nil to leave the choice to the program.
    let label: String?
    /// How many rows it has.
    let rows: Int
    /// The column of the partition in the published table; nil when there is none.
    let published: String?

    var testDescription: String { "\(partition), key \(key.joined(separator: ","))" }

    static let all = [
        ColumnsCase(
            key: ["parcel_id"], partition: "day:dispatched", label: "2013-12-24", rows: Parcels.days.rows,
            published: "dispatched"),
        ColumnsCase(
            key: ["barcode"], partition: "month:dispatched", label: "2013-12", rows: Parcels.rows,
            published: "dispatched"),
        ColumnsCase(
            key: ["depot", "parcel_id"], partition: "value:depot", label: "south-west", rows: 220, published: nil),
        ColumnsCase(key: ["parcel_id"], partition: "value:depot", label: "north", rows: 220, published: "depot"),
        ColumnsCase(key: ["barcode"], partition: "whole", label: nil, rows: Parcels.rows, published: nil),
        ColumnsCase(
            key: ["depot", "barcode"], partition: "snapshot", label: "2014-01-31", rows: Parcels.rows,
            published: "snapshot"),
        ColumnsCase(
            key: ["parcel_id"], partition: "snapshot:month", label: nil, rows: Parcels.rows, published: "snapshot"),
    ]

    /// The options that choose the partition.
    var options: [String] { label.map { ["--partition", $0] } ?? [] }

    /// Writes the parcels in the order of the key, and loads them into a store unless it is the folder itself.
    ///
    /// - Parameter edit: changes the text of the file before.
    func load(
        into store: String, in folder: WorkFolder, edit: (String) -> String = { $0 }
    ) async throws {
        let parcels = try CSVText(Parcels.fixture("parcels.csv"))
        let places = key.map { parcels.header.firstIndex(of: $0) ?? 0 }
        // Ids and barcodes have as many digits each, so that the order of texts is that of numbers.
        let rows = parcels.rows.sorted { left, right in
            places.map { left[$0] }.lexicographicallyPrecedes(places.map { right[$0] })
        }
        let lines = ([parcels.header] + rows).map { $0.joined(separator: ",") }
        try folder.write(edit(lines.joined(separator: "\n") + "\n"), to: "parcels.csv")
        guard store != "csv:." else { return }
        try folder.write(
            """
            job: load
            problem: columns
            collect: {from: "csv:."}
            source: {store: "\(store)", table: parcels, key: [\(key.joined(separator: ", "))]}
            """, to: "load.yaml")
        let collected = try await folder.succeed("collect", "--config", "load.yaml", "--json")
        guard try collected.object()["collected"] as? Int == Parcels.rows else { throw UnexpectedOutput(collected) }
    }
}
