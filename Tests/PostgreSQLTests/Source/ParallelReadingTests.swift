import Domain
@testable import PortContracts
@testable import PostgreSQL
import TestDatabase
import Testing
import UseCases

@Suite("A table of flights that several readers read")
struct ParallelReadingTests {
    @Test("is lent in the chunks of one reader, whatever their size", arguments: [1, 2, 7, 20, 40, 41])
    func sameChunks(chunkRows: Int) async throws {
        let table = try await NumberedFlights((1...40).map { $0 * $0 }.shuffled())
        let expected = try await table.chunks(readers: 1, chunkRows: chunkRows)
        for readers in [2, 3, 9] {
            let chunks = try await table.chunks(readers: readers, chunkRows: chunkRows)
            #expect(chunks.flatMap(\.keys) == (1...40).map { $0 * $0 })
            #expect(chunks.map(\.flights) == expected.map(\.flights), "\(readers) readers")
            #expect(chunks.map(\.position) == expected.map(\.position), "\(readers) readers")
        }
    }

    @Test(
        "has each of its rows lent once, also those of one key on both sides of a chunk's end",
        arguments: [[1, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1], [1, 2, 3, 3, 3, 3, 3, 4, 5, 6, 6, 7]] as [[Int64]],
        [1, 2, 3, 4])
    func equalKeys(_ keys: [Int64], chunkRows: Int) async throws {
        let table = try await NumberedFlights(keys.shuffled())
        let chunks = try await table.chunks(readers: 3, chunkRows: chunkRows)
        #expect(chunks.flatMap(\.keys) == keys)
        #expect(Set(chunks.flatMap(\.flights).map(\.number)) == Set(1...keys.count), "each row, not one of them twice")
        let expected = try await table.chunks(readers: 1, chunkRows: chunkRows)
        #expect(chunks.map(\.keys) == expected.map(\.keys))
        #expect(chunks.map(\.position) == expected.map(\.position))
    }

    @Test("is gone on with as by one reader, after a key that is there, there twice, or gone", arguments: [1, 2, 3])
    func resumes(chunkRows: Int) async throws {
        let table = try await NumberedFlights([1, 2, 2, 4, 5, 6, 6, 6, 9, 10])
        for position in Int64(0)...11 {
            let chunks = try await table.chunks(readers: 3, chunkRows: chunkRows, after: position)
            let expected = try await table.chunks(readers: 1, chunkRows: chunkRows, after: position)
            #expect(chunks.map(\.keys) == expected.map(\.keys), "after \(position)")
        }
    }

    @Test("lends nothing when nothing is selected")
    func nothing() async throws {
        let table = try await NumberedFlights([1, 2, 3])
        let other = FlightSelection.partition(Partition(day: Sample.partition.day.advanced(by: 1)))
        #expect(try await table.chunks(readers: 3, chunkRows: 2, of: other).isEmpty)
        #expect(try await table.chunks(readers: 3, chunkRows: 2, after: 3).isEmpty)
        #expect(try await NumberedFlights([]).chunks(readers: 3, chunkRows: 2).isEmpty)
    }

    @Test("is refused for a row without a key as by one reader, and before the first chunk", arguments: [nil, 1])
    func missingKey(_ position: Int64?) async throws {
        let table = try await NumberedFlights([1, 2, nil, 3, 4, 5])
        let gathered = Gathered<FlightChunk>()
        let errors = try await [1, 3].asyncMap { readers in
            try await #require(throws: BatchError.self) {
                try await table.store(readers: readers).flights.lend(
                    .everything, after: position.map(SourcePosition.init(rawValue:)), chunkRows: 2
                ) { if readers == 3 { await gathered.add([$0]) } }
            }
        }
        #expect(errors.map(\.code) == [.dataRefused, .dataRefused])
        #expect(errors[0].message == errors[1].message)
        #expect(await gathered.elements.isEmpty)
    }

    @Test("may be a view")
    func view() async throws {
        let table = try await NumberedFlights(Array(1...30))
        try await TestDatabase.run(
            """
            ALTER TABLE flights RENAME TO all_flights;
            CREATE VIEW flights AS SELECT * FROM all_flights WHERE flight_id % 3 = 0
            """, in: table.url)
        let chunks = try await table.chunks(readers: 3, chunkRows: 4)
        #expect(chunks.map(\.keys) == [[3, 6, 9, 12], [15, 18, 21, 24], [27, 30]])
    }

    /// Only the session that finds the ranges has a cursor: so the readers see fewer rows than were counted, or more.
    @Test("is refused when it is a view that has other rows for each of them", arguments: ["", "NOT"])
    func unstableView(_ negation: String) async throws {
        let table = try await NumberedFlights(Array(1...40))
        try await TestDatabase.run(
            """
            ALTER TABLE flights RENAME TO all_flights;
            CREATE VIEW flights AS SELECT * FROM all_flights
            WHERE flight_id % 2 = 0 OR \(negation) EXISTS (SELECT FROM pg_cursors)
            """, in: table.url)
        let error = await #expect(throws: BatchError.self) { try await table.chunks(readers: 3, chunkRows: 4) }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("Set run.readers to 1") == true)
    }

    @Test("is lent as it was at the beginning, whatever others insert, delete and change meanwhile")
    func snapshot() async throws {
        let table = try await NumberedFlights((1...60).map { $0 * 10 })
        let gathered = Gathered<FlightChunk>()
        try await table.store(readers: 3).flights.lend(.everything, after: nil, chunkRows: 4) { chunk in
            await gathered.add([chunk])
            let last = chunk.keys.last ?? 0
            try await table.insert([last + 1, last + 95, last + 205])
            try await TestDatabase.run(
                """
                DELETE FROM flights WHERE flight_id IN (\(last), \(last + 50), \(last + 170));
                UPDATE flights SET flight_id = flight_id + 7 WHERE flight_id IN (\(last + 60), \(last + 400))
                """, in: table.url)
        }
        #expect(await gathered.elements.map(\.keys) == (0..<15).map { c in (1...4).map { Int64(c * 4 + $0) * 10 } })
    }

    @Test("whose columns are not as expected is refused as by one reader")
    func columns() async throws {
        let table = try await NumberedFlights([1])
        try await TestDatabase.run("ALTER TABLE flights RENAME carrier TO carier", in: table.url)
        let errors = try await [1, 3].asyncMap { readers in
            try await #require(throws: BatchError.self) { try await table.chunks(readers: readers, chunkRows: 2) }
        }
        #expect(errors.map(\.code) == [.config, .config])
        #expect(errors[0].message == errors[1].message)
    }
}

extension Sequence {
    /// The elements after a change that takes its time, one after the other.
    fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await change(element)) }
        return values
    }
}
