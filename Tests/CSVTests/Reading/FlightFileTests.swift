import Domain
import Foundation
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("A file of flights")
struct FlightFileTests {
    static let header =
        "flight_id,day,sched_dep_time,sched_arr_time,carrier,flight,tailnum,origin,dest,distance,temp,dewp,humid,wind_dir,"
        + "wind_speed,wind_gust,precip,pressure,visib,plane_year,seats,engines"

    /// A row of a flight of which only what is required is known.
    static func row(_ key: String, day: String = "2013-12-24") -> String {
        "\(key),\(day),525,820,UA,1018,,EWR,IAH,1400,,,,,,,,,,,,"
    }

    static func read(
        _ text: String, _ selection: FlightSelection = .everything, after position: Int? = nil, chunkRows: Int = 100
    ) async throws -> [FlightChunk] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "flights.csv")
        let chunks = Chunks()
        let after = position.map { SourcePosition(rawValue: Int64($0)) }
        try await folder.open().lend(selection, after: after, chunkRows: chunkRows) { await chunks.add($0) }
        return await chunks.all
    }

    @Test("gives the documented rejections of the sample with faults, by line and column")
    func readsFaults() async throws {
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Examples/flights/faults.csv").standardizedFileURL
        let chunks = try await Self.read(try String(contentsOf: sample, encoding: .utf8))
        let rejections = chunks.flatMap(\.rejections).map {
            "\($0.line ?? 0) \($0.flight.map { "\($0)" } ?? "-") \($0.column ?? "-") \($0.code.rawValue)"
        }
        #expect(
            rejections == [
                "4 36525 sched_dep_time invalid_value", "5 36533 sched_arr_time not_of_type",
                "8 36571 distance not_of_type", "9 - flight_id missing_value", "10 - flight_id not_of_type",
                "12 36675 origin invalid_value", "13 36688 origin missing_value", "14 36701 carrier invalid_value",
                "17 36781 temp not_of_type", "18 36802 engines not_of_type", "20 - - malformed_record",
                "22 - - malformed_record", "23 36925 tailnum invalid_value",
            ])
        // Values out of the contract's range (records 2, 6, 14 and 18) are flights here: the contract judges them later.
        #expect(
            chunks.flatMap(\.flights).map(\.id.rawValue) == [
                36461, 36503, 36550, 36559, 36661, 36736, 36766, 36837, 36877, 36938,
            ])
        #expect(chunks.map(\.position.rawValue) == [23])
    }

    @Test("may have its columns in any order, and others among them")
    func findsColumnsByName() async throws {
        let plain = try await Self.read("\(Self.header)\n\(Self.row("7"))\n")
        let names = Self.header.split(separator: ",").reversed().joined(separator: ",note,")
        let cells = Self.row("7").split(separator: ",", omittingEmptySubsequences: false).reversed()
            .joined(separator: ",\"a, b\",")
        let other = try await Self.read("\u{FEFF}\(names)\r\n\(cells)\r\n")
        #expect(other.first?.flights.first?.id.rawValue == 7)
        #expect(other == plain)
    }

    @Test("needs every column once, and says which one is meant by a name that is nearly right")
    func checksHeader() async throws {
        let header = Self.header
        let cases = [
            (header.replacingOccurrences(of: "wind_dir", with: "Wind_Dir"), "did you mean \"Wind_Dir\""),
            (header.replacingOccurrences(of: "tailnum", with: "tail_num"), "did you mean \"tail_num\""),
            (header + ",carrier", "2 columns \"carrier\""), (header + ",\"x", "has no header"), ("", "has no header"),
        ]
        for (header, message) in cases {
            let error = try await expectError(.config, header) { try await Self.read(header) }
            #expect(error.message.contains(message), "\(error.message)")
            #expect(error.message.contains("flights.csv"))
        }
    }

    @Test("must be in ascending order of the keys")
    func checksOrder() async throws {
        let text = [Self.header, Self.row("5"), Self.row("5"), Self.row("x"), Self.row("4")].joined(separator: "\n")
        let error = try await expectError(.dataRefused, "a key that is less") { try await Self.read(text) }
        #expect(error.message.contains("line 5") && error.message.contains("flight_id"), "\(error.message)")
    }

    @Test("lends both rows of one key")
    func lendsDuplicates() async throws {
        let chunks = try await Self.read([Self.header, Self.row("5"), Self.row("5")].joined(separator: "\n"))
        #expect(chunks.flatMap(\.flights).map(\.id.rawValue) == [5, 5])
    }

    @Test("lends a row whose day cannot be read with everything only")
    func lendsUnreadableDays() async throws {
        let rows = [
            Self.row("1"), Self.row("2", day: "24.12.2013"), "3,2013-12-24", Self.row("4"),
            Self.row("", day: "2013-12-24"),
        ]
        let text = ([Self.header] + rows).joined(separator: "\n")
        let partition = try await Self.read(text, .partition(Sample.partition))
        #expect(partition.flatMap(\.flights).map(\.id.rawValue) == [1, 4])
        #expect(partition.flatMap(\.rejections).map(\.line) == [6])
        let everything = try await Self.read(text)
        #expect(everything.flatMap(\.rejections).map(\.line) == [3, 4, 6])
    }

    @Test("is gone on with after a row, rejections counted, whatever is in the rows before")
    func resumes() async throws {
        let rows = ["1", "x", "3", "4", "5"].map { Self.row($0) } + [Self.row("6", day: "2013-12-25"), Self.row("7")]
        let text = ([Self.header] + rows).joined(separator: "\n")
        let whole = try await Self.read(text, .partition(Sample.partition), chunkRows: 2)
        #expect(whole.map(\.rowCount) == [2, 2, 2])
        #expect(whole.map(\.position.rawValue) == [2, 4, 7])
        let rest = try await Self.read(text, .partition(Sample.partition), after: 2, chunkRows: 2)
        #expect(rest == Array(whole.dropFirst()))
    }

    @Test("that has fewer rows than were read before is not gone on with")
    func refusesShorterFile() async throws {
        let text = [Self.header, Self.row("1"), Self.row("2")].joined(separator: "\n")
        #expect(try await Self.read(text, after: 2) == [])
        try await expectError(.dataRefused, "row 3 of 2") { try await Self.read(text, after: 3) }
    }

    @Test("that is written to while it is read is to be read later; one that is replaced is read to its end")
    func noticesChange() async throws {
        let folder = try TemporaryFolder()
        let text = ([Self.header] + (1...5).map { Self.row("\($0)") }).joined(separator: "\n") + "\n"
        try folder.write(text, to: "flights.csv")
        let store = try folder.open()
        try await expectError(.tryLater, "a file that grew") {
            try await store.lend(.everything, after: nil, chunkRows: 2) { _ in
                let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.path)/flights.csv"))
                try file.seekToEnd()
                try file.write(contentsOf: Data("\(Self.row("9"))\n".utf8))
            }
        }
        let chunks = Chunks()
        try await store.lend(.everything, after: nil, chunkRows: 2) { chunk in
            await chunks.add(chunk)
            try await folder.open().collectFlights(.replace) { try await $0(try Sample.flights(1, from: 50)) }
        }
        #expect(await chunks.all.flatMap(\.flights).map(\.id.rawValue) == [1, 2, 3, 4, 5, 9])
    }

    @Test("has texts in UTF-8 without NUL")
    func checksEncoding() async throws {
        let folder = try TemporaryFolder()
        for bytes in [[0xC3, 0x28], [0x4E, 0x00], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            let parts = Self.row("1").components(separatedBy: ",,")
            let data =
                Data("\(Self.header)\n\(parts[0]),".utf8) + Data(bytes)
                + Data(",\(parts[1...].joined(separator: ",,"))".utf8)
            try data.write(to: URL(fileURLWithPath: "\(folder.path)/flights.csv"))
            let chunks = Chunks()
            try await folder.open().lend(.everything, after: nil, chunkRows: 2) { await chunks.add($0) }
            let rejection = try #require(await chunks.all.first?.rejections.first)
            #expect(rejection.column == "tailnum" && rejection.code == .notOfType)
        }
    }
}

/// Chunks gathered from a callback.
actor Chunks {
    private(set) var all: [FlightChunk] = []

    func add(_ chunk: FlightChunk) { all.append(chunk) }
}
