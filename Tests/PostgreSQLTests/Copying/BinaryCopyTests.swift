import Domain
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing

@Suite("Binary copies")
struct BinaryCopyTests {
    private static let schema = TableSchema([
        ColumnSpecification("i", .integer), ColumnSpecification("r", .real), ColumnSpecification("t", .text),
        ColumnSpecification("d", .day),
    ])

    /// Values that the server makes itself, and what they must become; days counted with `date '…' - '1970-01-01'`.
    private static let query = """
        SELECT * FROM (VALUES
            (1::bigint, 0.1::float8, 'Köln'::text, date '2013-12-24'),
            (-9223372036854775808, 'NaN', '', date '0001-01-01'),
            (9223372036854775807, '-Infinity', E'\\\\.\\t\\n', date '9999-12-31'),
            (NULL, NULL, NULL, NULL),
            (0, 5e-324, repeat('x', 300), date '1970-01-01')
        ) AS v
        """

    private static func expected() -> RowBatch {
        var batch = RowBatch(schema: schema)
        let rows: [(Int64?, Double?, String?, Int64?)] = [
            (1, 0.1, "Köln", 16_063), (.min, .nan, "", -719_162), (.max, -.infinity, "\\.\t\n", 2_932_896),
            (nil, nil, nil, nil), (0, .leastNonzeroMagnitude, String(repeating: "x", count: 300), 0),
        ]
        for (integer, real, text, day) in rows {
            batch.integers[0].append(integer)
            batch.reals[0].append(real)
            batch.texts[0].append(text)
            batch.integers[1].append(day)
            batch.endRow()
        }
        return batch
    }

    private static func bytesOfServer(_ query: String) async throws -> [UInt8] {
        let connection = try Fixture.connection(to: try await TestDatabase.fresh())
        try connection.beginCopyOut("COPY (\(query)) TO STDOUT (FORMAT binary)")
        var bytes: [UInt8] = []
        while try connection.copyOut(into: &bytes) {}
        return bytes
    }

    private static func read(_ bytes: [UInt8], piece: Int) throws -> (batch: RowBatch, isAtEnd: Bool) {
        var batch = RowBatch(schema: schema)
        var reader = BinaryCopyReader(schema: schema)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            reader.bytes += bytes[start..<min(start + piece, bytes.count)]
            try reader.readRows(into: &batch, upTo: .max)
        }
        return (batch, reader.isAtEnd)
    }

    @Test("What the server writes is read, wherever its pieces end", arguments: [1, 2, 3, 7, 64, 100_000])
    func reads(_ piece: Int) async throws {
        let (batch, isAtEnd) = try Self.read(try await Self.bytesOfServer(Self.query), piece: piece)
        let expected = Self.expected()
        #expect(isAtEnd)
        #expect(batch.rowCount == 5)
        #expect(batch.integers == expected.integers)
        #expect(batch.texts == expected.texts)
        #expect(batch.reals[0].values.map(\.bitPattern) == expected.reals[0].values.map(\.bitPattern))
        #expect(batch.reals[0].isNull == expected.reals[0].isNull)
    }

    @Test("What is written are the server's own bytes")
    func writes() async throws {
        var writer = BinaryCopyWriter()
        writer.append(Self.expected())
        writer.finish()
        #expect(try await writer.bytes == Self.bytesOfServer(Self.query))
    }

    @Test("Infinite days are faults, and no days")
    func infiniteDays() async throws {
        let query =
            "SELECT 1::bigint, 1::float8, ''::text, d FROM unnest('{infinity,2013-12-24,-infinity}'::date[]) AS d"
        let (batch, _) = try Self.read(try await Self.bytesOfServer(query), piece: 1000)
        #expect(batch.faults.map(\.row) == [0, 2])
        #expect(batch.faults.allSatisfy { $0.column == "d" && $0.code == .invalidValue })
        #expect(batch.integers[1].isNull == [true, false, true])
    }

    @Test("A copy that is cut anywhere is not at its end")
    func cut() async throws {
        let bytes = try await Self.bytesOfServer(Self.query)
        for count in 0..<bytes.count {
            #expect(try !Self.read(Array(bytes[..<count]), piece: 1000).isAtEnd)
        }
    }

    @Test("A damaged copy is refused or read, and never a crash")
    func damaged() async throws {
        let bytes = try await Self.bytesOfServer(Self.query)
        var refused = 0
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var damaged = bytes
                damaged[index] = value
                do {
                    _ = try Self.read(damaged, piece: 1000)
                } catch {
                    refused += 1
                }
            }
        }
        #expect(refused > 0)
    }
}
