#if PostgreSQL
import Domain
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing

@Suite("Binary copies")
struct BinaryCopyTests {
    private static let schema = TableSchema([
        ColumnSpecification("i", .integer), ColumnSpecification("r", .real), ColumnSpecification("t", .text),
        ColumnSpecification("d", .day), ColumnSpecification("b", .boolean), ColumnSpecification("m", .timestamp),
    ])

    /// Values that the server makes itself, and what they must become; days counted with `date '…' - '1970-01-01'`.
    private static let query = """
        SELECT * FROM (VALUES
            (1::bigint, 0.1::float8, 'Köln'::text, date '2013-12-24', true, timestamp '2013-12-24 00:00'),
            (-9223372036854775808, 'NaN', '', date '0001-01-01', false, '0001-01-01 00:00'),
            (9223372036854775807, '-Infinity', E'\\\\.\\t\\n', date '9999-12-31', true,
                '9999-12-31 23:59:59.999999'),
            (NULL, NULL, NULL, NULL, NULL, NULL),
            (0, 5e-324, repeat('x', 300), date '1970-01-01', false, '1970-01-01 00:00')
        ) AS v (i, r, t, d, b, m)
        """

    /// The same as a reading selects it: booleans as numbers.
    private static let selected = "SELECT i, r, t, d, b::int::bigint, m FROM (\(query)) AS rows"

    private static func expected() -> RowBatch {
        var batch = RowBatch(schema: schema)
        for value in [1, .min, .max, nil, 0] as [Int64?] { batch.integers[0].append(value) }
        for value in [0.1, .nan, -.infinity, nil, .leastNonzeroMagnitude] { batch.reals[0].append(value) }
        for text in ["Köln", "", "\\.\t\n", nil, String(repeating: "x", count: 300)] { batch.texts[0].append(text) }
        for value in [16_063, -719_162, 2_932_896, nil, 0] as [Int64?] { batch.integers[1].append(value) }
        for value in [1, 0, 1, nil, 0] as [Int64?] { batch.integers[2].append(value) }
        for value in [1_387_843_200_000_000, -62_135_596_800_000_000, 253_402_300_799_999_999, nil, 0] as [Int64?] {
            batch.integers[3].append(value)
        }
        batch.endRows(5)
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

    @Test("The server's bytes are read, wherever its pieces end", arguments: [1, 2, 3, 7, 64, 100_000])
    func reads(_ piece: Int) async throws {
        let (batch, isAtEnd) = try Self.read(try await Self.bytesOfServer(Self.selected), piece: piece)
        let expected = Self.expected()
        #expect(isAtEnd)
        #expect(batch.rowCount == 5)
        #expect(batch.integers == expected.integers)
        #expect(batch.texts == expected.texts)
        #expect(batch.reals[0].values.map(\.bitPattern) == expected.reals[0].values.map(\.bitPattern))
        #expect(batch.reals[0].isNull == expected.reals[0].isNull)
    }

    @Test("The bytes written are the server's own")
    func writes() async throws {
        var writer = BinaryCopyWriter()
        writer.append(Self.expected())
        writer.finish()
        #expect(try await writer.bytes == Self.bytesOfServer(Self.query))
    }

    @Test("Infinite days and moments are faults, in the order of the rows, and no values")
    func infinities() async throws {
        let query = """
            SELECT 1::bigint, 1::float8, ''::text, d, 1::bigint, m
            FROM unnest('{infinity,2013-12-24,-infinity}'::date[], '{2013-12-24,infinity,-infinity}'::timestamp[]) AS v (d, m)
            """
        let (batch, _) = try Self.read(try await Self.bytesOfServer(query), piece: 1000)
        #expect(batch.faults.map(\.row) == [0, 1, 2, 2])
        #expect(batch.faults.map(\.column) == [3, 5, 3, 5])
        #expect(batch.faults.allSatisfy { $0.code == .invalidValue })
        #expect(batch.integers[1].isNull == [true, false, true])
        #expect(batch.integers[3].isNull == [false, true, true])
    }

    @Test("A copy that is cut anywhere is not at its end")
    func cut() async throws {
        let bytes = try await Self.bytesOfServer(Self.selected)
        for count in 0..<bytes.count {
            #expect(try !Self.read(Array(bytes[..<count]), piece: 1000).isAtEnd)
        }
    }

    @Test("A damaged copy is refused or read, and never a crash")
    func damaged() async throws {
        let bytes = try await Self.bytesOfServer(Self.selected)
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
#endif
