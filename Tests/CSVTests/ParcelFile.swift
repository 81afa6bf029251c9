import Domain
import PortContracts
import Tabular
import UseCases

@testable import CSV

/// Small files of parcels, read in tests.
enum ParcelFile {
    /// Columns of all types: the key, the partition, and one of each other type.
    static let columns = [
        ColumnSpecification("parcel_id", .integer, isRequired: true),
        ColumnSpecification("dispatched", .day, isRequired: true), ColumnSpecification("weight", .real),
        ColumnSpecification("service", .text), ColumnSpecification("is_fragile", .boolean),
        ColumnSpecification("printed_at", .timestamp),
    ]

    /// A table of them.
    static func table(
        _ columns: [ColumnSpecification] = columns, key: [String] = ["parcel_id"],
        _ partitions: PartitionScheme = .day(column: "dispatched"), timeZone: String = "UTC"
    ) throws -> TableSpecification {
        try TableSpecification(
            name: "parcels", columns: columns, key: key, partitions: partitions, timeZone: timeZone)
    }

    static let header = "parcel_id,dispatched,weight,service,is_fragile,printed_at"

    /// A row with only a key and a day.
    static func row(_ key: String, day: String = "2013-12-24") -> String { "\(key),\(day),,,," }

    /// What is read from a file with this text.
    static func read(
        _ text: String, _ table: TableSpecification? = nil, _ selection: Selection = .everything,
        after position: Int? = nil, chunkRows: Int = 100
    ) async throws -> [RowChunk] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "parcels.csv")
        return try await read(folder, table ?? Self.table(), selection, after: position, chunkRows: chunkRows)
    }

    /// What is read from a file with these bytes, in some format.
    static func read(
        _ bytes: [UInt8], _ table: TableSpecification, _ selection: Selection = .everything, format: CSVFormat,
        chunkRows: Int = 100
    ) async throws -> [RowChunk] {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "parcels.csv")
        let chunks = Gathered<RowChunk>()
        let store = try CSVFolder(path: folder.path, scores: StoreVariant.standard.scores, format: format)
        try await store.read(table, try table.filter(for: selection), after: nil, chunkRows: chunkRows) {
            await chunks.add($0)
        }
        return await chunks.elements
    }

    /// What is read from the file in a folder.
    static func read(
        _ folder: TemporaryFolder, _ table: TableSpecification, _ selection: Selection = .everything,
        after position: Int? = nil, chunkRows: Int = 100
    ) async throws -> [RowChunk] {
        let chunks = Gathered<RowChunk>()
        try await folder.open().read(
            table, try table.filter(for: selection), after: position.map { SourcePosition(rawValue: "\($0)") },
            chunkRows: chunkRows
        ) { await chunks.add($0) }
        return await chunks.elements
    }
}

extension [RowChunk] {
    /// The integers of a column, by its place among the integers.
    func integers(_ slot: Int) -> [Int64?] {
        flatMap { chunk in (0..<chunk.batch.rowCount).map { chunk.batch.integers[slot][$0] } }
    }

    /// The texts of a column, by its place among the texts.
    func texts(_ slot: Int) -> [String?] {
        flatMap { chunk in (0..<chunk.batch.rowCount).map { chunk.batch.texts[slot].string($0) } }
    }

    /// The lines of rows with a fault, each with the name of its column.
    func faults() -> [String] {
        flatMap { chunk in
            chunk.batch.faults.map { fault in
                let column = fault.column.map { chunk.batch.schema.columns[$0].name } ?? "-"
                return "\(chunk.batch.lines[fault.row]) \(column) \(fault.code.rawValue)"
            }
        }
    }
}
