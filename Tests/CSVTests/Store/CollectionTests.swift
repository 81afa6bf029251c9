import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("Collecting into a folder")
struct CollectionTests {
    @Test("sorts rows that come in any order, and leaves nothing else behind")
    func sorts() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        let flights = try Sample.flights(200)
        var chance = SeededGenerator(seed: 3)
        let shuffled = flights.shuffled(using: &chance)
        try await store.collectFlights(.replace) { append in
            for start in stride(from: 0, to: 200, by: 30) {
                try await append(Array(shuffled[start..<min(start + 30, 200)]))
            }
        }
        let chunks = Chunks()
        try await store.lend(.everything, after: nil, chunkRows: 70) { await chunks.add($0) }
        #expect(await chunks.all.flatMap(\.flights) == flights)
        #expect(try FolderSnapshot(folder.path).files.keys.sorted() == ["flights.csv"])
    }

    @Test("refuses a key that comes twice, far apart")
    func refusesDuplicates() async throws {
        let folder = try TemporaryFolder()
        try await expectError(.dataRefused, "key 7 twice") {
            try await folder.open().collectFlights(.replace) { append in
                try await append(try Sample.flights(3, from: 5))
                try await append(try Sample.flights(2, from: 1))
                try await append(try Sample.flights(2, from: 7))
            }
        }
        #expect(try FolderSnapshot(folder.path).files.isEmpty)
    }

    @Test("appends in order, also rows that belong among those that are there")
    func appendsAmong() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        try await store.collectOutcomes(.replace) { try await $0(try outcomes([2, 4, 6])) }
        try await store.collectOutcomes(.append) { try await $0(try outcomes([7, 3, 1])) }
        #expect(try folder.text("outcomes.csv") == "flight_id,arr_delay\n1,\n2,\n3,\n4,\n6,\n7,\n")
    }

    @Test("appends to no file of which it would lose rows")
    func refusesToLose() async throws {
        let folder = try TemporaryFolder()
        let text = [FlightFileTests.header, FlightFileTests.row("1"), FlightFileTests.row("x")].joined(separator: "\n")
        try folder.write(text, to: "flights.csv")
        let error = try await expectError(.dataRefused, "appending") {
            try await folder.open().collectFlights(.append) { try await $0(try Sample.flights(1, from: 9)) }
        }
        #expect(error.message.contains("line 3"), "\(error.message)")
        #expect(try folder.text("flights.csv") == text)
    }

    @Test("is done by one process at a time for each table")
    func excludes() async throws {
        let folder = try TemporaryFolder()
        let other = try folder.open()
        try await folder.open().collectFlights(.replace) { append in
            try await expectError(.tryLater, "collecting flights as well") {
                try await other.collectFlights(.replace) { _ in }
            }
            try await other.collectOutcomes(.replace) { _ in }
            try await append(try Sample.flights(1))
        }
        try await other.collectFlights(.append) { try await $0(try Sample.flights(1, from: 2)) }
        #expect(try folder.text("outcomes.csv") == "flight_id,arr_delay\n")
    }

    @Test("begins anew after a collection that was killed")
    func forgetsKilled() async throws {
        let folder = try TemporaryFolder()
        try folder.write("half a fi", to: ".batch-score/collect/flights.csv/0.csv")
        try folder.write("half a fi", to: ".batch-score/collect/flights.csv/1.csv.17-a.tmp")
        try await folder.open().collectFlights(.replace) { try await $0(try Sample.flights(2)) }
        #expect(try FolderSnapshot(folder.path).files.keys.sorted() == ["flights.csv"])
    }

    @Test("needs names that files can have", arguments: ["", "a/b", "../flights", ".hidden"])
    func checksNames(_ name: String) throws {
        #expect(throws: BatchError.self) { try CSVFolder(path: "/tmp", tables: TableNames(flights: name)) }
        #expect(throws: BatchError.self) { try CSVFolder(path: "/tmp", tables: TableNames(scores: name)) }
        #expect(throws: BatchError.self) {
            try CSVFolder(path: "/tmp", tables: TableNames(flights: "same", outcomes: "same"))
        }
        #expect(throws: BatchError.self) { try CSVFolder(path: "") }
    }

    @Test("makes the folder; reading does not")
    func makesFolder() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/new/one"
        let store = try CSVFolder(path: path)
        #expect(try await store.runs(of: nil, limit: 5) == [])
        #expect(try await store.scores(of: Sample.partition, order: .byKey, limit: nil) == [])
        try await expectError(.noInput, "reading") {
            try await store.lend(.everything, after: nil, chunkRows: 1) { _ in }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        try await store.collectFlights(.replace) { try await $0(try Sample.flights(2)) }
        #expect(FileManager.default.fileExists(atPath: "\(path)/flights.csv"))
    }
}

private func outcomes(_ keys: [Int64]) throws -> [FlightOutcome] {
    try keys.map { FlightOutcome(flight: try Sample.id($0), arrivalDelay: nil) }
}
