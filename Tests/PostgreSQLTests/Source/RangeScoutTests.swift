import Domain
@testable import PostgreSQL
import Tabular
import Testing

@Suite("The ranges that readers read")
struct RangeScoutTests {
    @Test("are chunks, and the last one has what is left", arguments: [7, 8, 9])
    func chunks(rows: Int64) async throws {
        let ranges = try await ranges(of: Array(1...rows), chunkRows: 3)
        #expect(
            ranges == [
                KeyRange(number: 0, start: .position(nil), end: .init(key: 3, chunks: 1)),
                KeyRange(number: 1, start: .after(3), end: .init(key: 6, chunks: 1)),
                KeyRange(number: 2, start: .after(6), end: nil),
            ])
    }

    @Test("are several chunks where rows of one key lie on both sides of a chunk's end")
    func equalKeys() async throws {
        #expect(
            try await ranges(of: [1, 2, 2, 2, 2, 3, 4, 5], chunkRows: 2) == [
                KeyRange(number: 0, start: .position(nil), end: .init(key: 3, chunks: 3)),
                KeyRange(number: 1, start: .after(3), end: nil),
            ])
        #expect(
            try await ranges(of: [1, 1, 2, 3, 3], chunkRows: 1) == [
                KeyRange(number: 0, start: .position(nil), end: .init(key: 1, chunks: 2)),
                KeyRange(number: 1, start: .after(1), end: .init(key: 2, chunks: 1)),
                KeyRange(number: 2, start: .after(2), end: nil),
            ])
    }

    @Test("begin after the position where reading goes on")
    func position() async throws {
        #expect(
            try await ranges(of: [1, 2, 3, 4, 5, 6], chunkRows: 2, after: 3) == [
                KeyRange(number: 0, start: .position(3), end: .init(key: 5, chunks: 1)),
                KeyRange(number: 1, start: .after(5), end: nil),
            ])
    }

    @Test("are one without an end when there are no rows")
    func noRows() async throws {
        #expect(try await ranges(of: [], chunkRows: 2) == [KeyRange(number: 0, start: .position(nil), end: nil)])
    }

    private func ranges(of keys: [Int64], chunkRows: Int, after position: Int64? = nil) async throws -> [KeyRange] {
        let store = try await Fixture.store(at: NumberedFlights(keys).url)
        let scout = RangeScout(
            try FlightQuery(store.flightTable, store.mapping), chunkRows: chunkRows, at: store.address, store.timeouts)
        _ = try await scout.begin(.everything, after: position, store.mapping.schema)
        var ranges: [KeyRange] = []
        while let range = try await scout.next() { ranges.append(range) }
        return ranges
    }
}
