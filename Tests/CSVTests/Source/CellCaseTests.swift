import Domain
import PortContracts
import Tabular
import Testing

@testable import CSV

@Suite("A cell of a file")
struct CellCaseTests {
    @Test("is read by the rule of all stores, quoted or not", arguments: CellCase.all, [false, true])
    func rule(_ cell: CellCase, _ isQuoted: Bool) async throws {
        let columns = [ColumnSpecification("parcel_id", .integer), ColumnSpecification("cell", cell.type)]
        let table = try ParcelFile.table(columns, .whole)
        let text = isQuoted || cell.text.contains(",") ? "\"\(cell.text)\"" : cell.text
        let batch = try #require(try await ParcelFile.read("parcel_id,cell\n1,\(text)\n", table).first?.batch)
        #expect(CellCase.reading(of: batch, 1) == cell.reading)
    }

    @Test("is no value in every column where the format says so", arguments: ColumnType.allCases)
    func nullValues(_ type: ColumnType) async throws {
        var format = CSVFormat.standard
        format.nullValues = ["-999", "?", "n. a."]
        for text in ["-999", "?", "\"n. a.\"", "NA"] {
            let columns = [ColumnSpecification("parcel_id", .integer), ColumnSpecification("cell", type)]
            let batch = try #require(
                try await ParcelFile.read(
                    Array("parcel_id,cell\n1,\(text)\n".utf8), ParcelFile.table(columns, .whole), format: format
                ).first?.batch)
            let isText = type == .text && text == "NA"
            #expect(CellCase.reading(of: batch, 1) == (isText ? .value("NA") : .missing), "\(text)")
        }
    }
}
