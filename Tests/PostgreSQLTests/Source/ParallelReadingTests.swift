#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("A table that several readers read")
struct ParallelReadingTests {
    @Test("is handed over in the chunks of one reader, whatever their size", arguments: [1, 2, 7, 20, 40, 41])
    func sameChunks(chunkRows: Int) async throws {
        let table = try await NumberedParcels((1...40).map { $0 * $0 }.shuffled())
        let expected = try await table.chunks(readers: 1, chunkRows: chunkRows)
        for readers in [2, 3, 9] {
            let chunks = try await table.chunks(readers: readers, chunkRows: chunkRows)
            #expect(chunks.flatMap(\.keys) == (1...40).map { $0 * $0 })
            #expect(chunks.map(\.batch) == expected.map(\.batch), "\(readers) readers")
            #expect(chunks.map(\.position) == expected.map(\.position), "\(readers) readers")
        }
    }

    @Test(
        "is read once, also rows of one key on both sides of the end of a chunk",
        arguments: [[1, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1], [1, 2, 3, 3, 3, 3, 3, 4, 5, 6, 6, 7]] as [[Int64]],
        [1, 2, 3, 4])
    func equalKeys(_ keys: [Int64], chunkRows: Int) async throws {
        let table = try await NumberedParcels(keys.shuffled())
        let chunks = try await table.chunks(readers: 3, chunkRows: chunkRows)
        #expect(chunks.flatMap(\.keys) == keys)
        #expect(Set(chunks.flatMap(\.numbers)) == Set((1...keys.count).map(Int64.init)), "each row once")
        let expected = try await table.chunks(readers: 1, chunkRows: chunkRows)
        #expect(chunks.map(\.numbers) == expected.map(\.numbers))
        #expect(chunks.map(\.position) == expected.map(\.position))
    }

    @Test("is resumed as by one reader, after a key that is there once, several times, or gone", arguments: [1, 2, 3])
    func resumes(chunkRows: Int) async throws {
        let table = try await NumberedParcels([1, 2, 2, 4, 5, 6, 6, 6, 9, 10].shuffled())
        for position in Int64(0)...11 {
            for rows in 1...2 {
                let chunks = try await table.chunks(readers: 3, chunkRows: chunkRows, after: position, rows: rows)
                let expected = try await table.chunks(readers: 1, chunkRows: chunkRows, after: position, rows: rows)
                #expect(chunks.map(\.numbers) == expected.map(\.numbers), "after \(rows) rows of \(position)")
            }
        }
    }

    @Test("has no chunks when nothing is selected")
    func nothing() async throws {
        let table = try await NumberedParcels([1, 2, 3])
        let other = NumberedParcels.day.advanced(by: 1)
        #expect(try await table.chunks(readers: 3, chunkRows: 2, .days(column: 2, other...other)).isEmpty)
        #expect(try await table.chunks(readers: 3, chunkRows: 2, after: 3).isEmpty)
        #expect(try await NumberedParcels([]).chunks(readers: 3, chunkRows: 2).isEmpty)
    }

    @Test("is refused for a row without a key as by one reader, and before the first chunk", arguments: [nil, 1])
    func missingKey(_ position: Int64?) async throws {
        let table = try await NumberedParcels([1, 2, nil, 3, 4, 5])
        let gathered = Gathered<RowChunk>()
        let start = position.map { KeyPosition(key: .integer($0), rows: 1).sourcePosition }
        var errors: [BatchError] = []
        for readers in [1, 3] {
            let store = try table.store(readers: readers)
            errors.append(
                try await #require(throws: BatchError.self) {
                    try await store.read(table.table, .all, after: start, chunkRows: 2) {
                        if readers == 3 { await gathered.add($0) }
                    }
                })
        }
        #expect(errors.map(\.code) == [.dataRefused, .dataRefused])
        #expect(errors[0].message == errors[1].message)
        #expect(await gathered.elements.isEmpty)
    }

    @Test("may be a view")
    func view() async throws {
        let table = try await NumberedParcels(Array(1...30))
        try await TestDatabase.run(
            """
            ALTER TABLE parcels RENAME TO all_parcels;
            CREATE VIEW parcels AS SELECT * FROM all_parcels WHERE parcel_id % 3 = 0
            """, in: table.url)
        let chunks = try await table.chunks(readers: 3, chunkRows: 4)
        #expect(chunks.map(\.keys) == [[3, 6, 9, 12], [15, 18, 21, 24], [27, 30]])
    }

    /// Only the session of the planner has a cursor: so the readers see fewer rows than were counted, or more.
    @Test("is refused when it is a view that has other rows for each of them", arguments: ["", "NOT"])
    func unstableView(_ negation: String) async throws {
        let table = try await NumberedParcels(Array(1...40))
        try await TestDatabase.run(
            """
            ALTER TABLE parcels RENAME TO all_parcels;
            CREATE VIEW parcels AS SELECT * FROM all_parcels
            WHERE parcel_id % 2 = 0 OR \(negation) EXISTS (SELECT FROM pg_cursors)
            """, in: table.url)
        let error = await #expect(throws: BatchError.self) { try await table.chunks(readers: 3, chunkRows: 4) }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("Set run.readers to 1") == true)
    }

    @Test("is read as it was at the beginning, whatever others insert, delete and change meanwhile")
    func snapshot() async throws {
        let table = try await NumberedParcels((1...60).map { $0 * 10 })
        let gathered = Gathered<RowChunk>()
        try await table.store(readers: 3).read(table.table, .all, after: nil, chunkRows: 4) { chunk in
            await gathered.add(chunk)
            let last = chunk.keys.last ?? 0
            try await table.insert([last + 1, last + 95, last + 205])
            try await TestDatabase.run(
                """
                DELETE FROM parcels WHERE parcel_id IN (\(last), \(last + 50), \(last + 170));
                UPDATE parcels SET parcel_id = parcel_id + 7 WHERE parcel_id IN (\(last + 60), \(last + 400))
                """, in: table.url)
        }
        #expect(await gathered.elements.map(\.keys) == (0..<15).map { c in (1...4).map { Int64(c * 4 + $0) * 10 } })
    }

    @Test("whose columns are not as expected is refused as by one reader")
    func columns() async throws {
        let table = try await NumberedParcels([1])
        try await TestDatabase.run("ALTER TABLE parcels RENAME service TO servise", in: table.url)
        var errors: [BatchError] = []
        for readers in [1, 3] {
            errors.append(
                try await #require(throws: BatchError.self) {
                    try await table.chunks(readers: readers, chunkRows: 2)
                })
        }
        #expect(errors.map(\.code) == [.config, .config])
        #expect(errors[0].message == errors[1].message)
    }
}
#endif
