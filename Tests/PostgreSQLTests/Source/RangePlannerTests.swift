#if PostgreSQL
import Domain
@testable import PostgreSQL
import Tabular
import Testing

@Suite("The ranges that readers read")
struct RangePlannerTests {
    @Test("are chunks, and the last one has the remaining rows", arguments: [7, 8, 9])
    func chunks(rows: Int64) async throws {
        let ranges = try await ranges(of: Array(1...rows), chunkRows: 3)
        #expect(
            ranges == [
                KeyRange(number: 0, start: .position(nil), end: .init(key: .integer(3), chunks: 1)),
                KeyRange(number: 1, start: .after(.integer(3)), end: .init(key: .integer(6), chunks: 1)),
                KeyRange(number: 2, start: .after(.integer(6)), end: nil),
            ])
    }

    @Test("are several chunks where rows of one key lie on both sides of the end of a chunk")
    func equalKeys() async throws {
        #expect(
            try await ranges(of: [1, 2, 2, 2, 2, 3, 4, 5], chunkRows: 2) == [
                KeyRange(number: 0, start: .position(nil), end: .init(key: .integer(3), chunks: 3)),
                KeyRange(number: 1, start: .after(.integer(3)), end: nil),
            ])
        #expect(
            try await ranges(of: [1, 1, 2, 3, 3], chunkRows: 1) == [
                KeyRange(number: 0, start: .position(nil), end: .init(key: .integer(1), chunks: 2)),
                KeyRange(number: 1, start: .after(.integer(1)), end: .init(key: .integer(2), chunks: 1)),
                KeyRange(number: 2, start: .after(.integer(2)), end: nil),
            ])
    }

    @Test("begin after the position at which reading resumes, also among rows of its key")
    func position() async throws {
        let three = KeyPosition(key: .integer(3), rows: 1)
        #expect(
            try await ranges(of: [1, 2, 3, 4, 5, 6], chunkRows: 2, after: three) == [
                KeyRange(number: 0, start: .position(three), end: .init(key: .integer(5), chunks: 1)),
                KeyRange(number: 1, start: .after(.integer(5)), end: nil),
            ])
        let two = KeyPosition(key: .integer(2), rows: 2)
        #expect(
            try await ranges(of: [1, 2, 2, 2, 3, 4, 5], chunkRows: 2, after: two) == [
                KeyRange(number: 0, start: .position(two), end: .init(key: .integer(3), chunks: 1)),
                KeyRange(number: 1, start: .after(.integer(3)), end: nil),
            ])
    }

    @Test("are one without an end when there are no rows")
    func noRows() async throws {
        #expect(try await ranges(of: [], chunkRows: 2) == [KeyRange(number: 0, start: .position(nil), end: nil)])
    }

    private func ranges(of keys: [Int64], chunkRows: Int, after position: KeyPosition? = nil) async throws -> [KeyRange]
    {
        let parcels = try await NumberedParcels(keys)
        let store = try parcels.store(readers: 1)
        let planner = RangePlanner(parcels.table, chunkRows: chunkRows, at: store.address, store.timeouts)
        _ = try await planner.begin(.all, after: position)
        var ranges: [KeyRange] = []
        while let range = try await planner.next() { ranges.append(range) }
        return ranges
    }
}
#endif
