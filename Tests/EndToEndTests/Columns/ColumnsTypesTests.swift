import Foundation
import ProgramRunner
import TestDatabase
import Testing

/// Names and types of columns as people have them.
@Suite("The columns of a table without code")
struct ColumnsTypesTests {
    @Test("keep codes with zeros in front as texts, as a key and as a feature", arguments: StoreKind.allCases)
    func codes(_ kind: StoreKind) async throws {
        let folder = try await Self.folder(
            kind, table: "codes", key: "code",
            lines: ["code,postal,pieces", "007,00501,1", "010,10115,2", "20,02134,3"])
        let exported = try await folder.run("features", "--output", "-", "--quiet")
        #expect(
            exported.output == "code,postal,pieces\n007,00501,1\n010,10115,2\n20,02134,3\n", "\(exported.everything)")
        #expect(try await folder.succeed("features").output.contains("postal   categorical"))
    }

    @Test("of numbers may have one that is none, wherever it is in the file", arguments: [1, 40, 1400])
    func oneWrongNumber(row: Int) async throws {
        let rows = (1...1500).map { $0 == row ? "\($0),abc" : "\($0),\($0).5" }
        let folder = try await Self.folder(
            .csv, table: "orders", key: "id", lines: ["id,amount"] + rows, features: "features: {amount: numeric}")
        let result = try await folder.run("validate", "--set", "rejections.maximum_share=0.01")
        #expect(result.code == 0 && result.output.contains("1,500 rows, 1 rejected"), "\(result.everything)")
        #expect(result.output.contains("amount not_of_type, 1 row"), "\(result.everything)")
    }

    @Test(
        "of days may have one that is none, wherever it is in the file",
        arguments: ["2013-02-29", "2013-12-24T24:00:00", "2013-12-24x", "", "2013-12-24 00:00:00+02:00"])
    func oneWrongDay(day: String) async throws {
        let rows = (1...20).map { "\($0),\($0 == 7 ? day : "2013-12-24"),\($0)" }
        let folder = try await Self.folder(
            .csv, table: "orders", key: "id", lines: ["id,day,amount"] + rows, more: "  partition: day:day\n",
            features: "features: {amount: numeric}")
        let result = try await folder.run(
            "validate", "--from", "2013-12-24", "--until", "2013-12-24", "--set", "rejections.maximum_share=0.1")
        #expect(result.code == 0 && result.output.contains("20 rows, 1 rejected"), "\(result.everything)")
    }

    @Test(
        "of a key may have one value that is no whole number, and only its row is rejected",
        arguments: ["abc", "10.5", "99999999999999999999", ""])
    func oneWrongKey(key: String) async throws {
        let rows = (1...30).map { "\($0 == 10 ? key : "\($0)"),\($0).5" }
        let folder = try await Self.folder(
            .csv, table: "orders", key: "id", lines: ["id,amount"] + rows, features: "features: {amount: numeric}")
        let result = try await folder.run("validate", "--set", "rejections.maximum_share=0.1")
        #expect(result.code == 0 && result.output.contains("30 rows, 1 rejected"), "\(result.everything)")
    }

    @Test("of texts are still no numbers")
    func texts() async throws {
        let folder = try await Self.folder(
            .csv, table: "orders", key: "id", lines: ["id,amount", "1,few", "2,many", "3,4"],
            features: "features: {amount: numeric}")
        let result = try await folder.run("validate")
        #expect(result.code == 78 && result.errors.contains("expected numbers"), "\(result.everything)")
    }

    @Test("can be a key of days, which are texts then", arguments: StoreKind.allCases)
    func days(_ kind: StoreKind) async throws {
        let folder = try await Self.folder(
            kind, table: "days", key: "depot, day",
            lines: ["depot,day,pieces", "east,2013-12-24,1", "east,2013-12-25,2", "north,2013-12-24,3"])
        let exported = try await folder.run("features", "--output", "-", "--quiet")
        #expect(
            exported.output == "depot,day,pieces\neast,2013-12-24,1\neast,2013-12-25,2\nnorth,2013-12-24,3\n",
            "\(exported.everything)")
    }

    @Test("cannot be days in the key and days of partitions at once, and the message says what to do")
    func keyOfPartition() async throws {
        let folder = try await Self.folder(
            .csv, table: "days", key: "depot, day", lines: ["depot,day,pieces", "east,2013-12-24,1"],
            more: "  partition: day:day\n")
        let result = try await folder.run("validate")
        #expect(result.code == 78)
        #expect(
            result.errors.contains("column \"day\" is in the key") && result.errors.contains("out of source.key"),
            "\(result.errors)")
    }

    @Test("of moments are cut into days on the clock of the configured time zone", arguments: StoreKind.allCases)
    func timeZone(_ kind: StoreKind) async throws {
        let folder = try await Self.folder(
            kind, table: "scans", key: "scan_id",
            lines: [
                "scan_id,scanned_at,pieces", "1,2013-12-24T22:59:59Z,1", "2,2013-12-24T23:00:00Z,2",
                "3,2013-12-25 22:30:00+00,3", "4,2013-12-26T00:30:00+01:00,4",
            ], more: "  partition: day:scanned_at\n  time_zone: Europe/Berlin\n")
        let exported = try await folder.run(
            "features", "--partition", "2013-12-25", "--output", "-", "--quiet", "--set", "training.features=pieces")
        #expect(
            exported.output == "scanned_at,scan_id,pieces\n2013-12-25,2,2\n2013-12-25,3,3\n", "\(exported.everything)")
    }

    @Test("can be two features, one of numbers and one of categories", arguments: StoreKind.allCases)
    func bothKinds(_ kind: StoreKind) async throws {
        let folder = try await Self.folder(
            kind, table: "parcels", key: "parcel_id", lines: ["parcel_id,pieces", "1,7", "2,", "3,8"],
            features: """
                features:
                  pieces_class: {column: pieces, kind: categorical}
                  pieces: numeric
                  number: {column: parcel_id, kind: numeric}

                """)
        let exported = try await folder.run("features", "--output", "-", "--quiet")
        #expect(
            exported.output == "parcel_id,pieces_class,pieces,number\n1,7,7,1\n2,,,2\n3,8,8,3\n",
            "\(exported.everything)")
    }

    @Test("may have any name, and so may the table", arguments: StoreKind.allCases)
    func names(_ kind: StoreKind) async throws {
        let rows = (100..<500).map { "\($0),\($0 % 17),\(["a", "b"][$0 % 2]),2013-12-\(10 + $0 % 20),\($0 % 3 == 0)" }
        let folder = try await Self.folder(
            kind, table: "Order Lines", key: "Order Id",
            lines: ["Order Id,select,größe,\"from, to; %s\",is returned"] + rows,
            more: "  partition: \"month:from, to; %s\"\n  label: is returned\n")
        let months = [
            "training.from": "2013-11", "training.until": "2013-11", "evaluation.from": "2013-12",
            "evaluation.until": "2013-12",
        ]
        let nothing = try await folder.run(["train"] + months.flatMap { ["--set", "\($0)=\($1)"] })
        #expect(nothing.code == 65, "\(nothing.everything)")
        let wholeTable = ["--set", "source.partition=whole"]
        try await folder.succeed(["train", "--set", "training.alias=champion"] + wholeTable)
        let run = try await folder.run("run", "--partition", "2013-12", "--json")
        #expect(try run.status() == "published", "\(run.everything)")
        #expect(try run.run()["scored"] as? Int == 400)
        let again = try await folder.run("run", "--partition", "2013-12", "--json")
        #expect(try again.status() == "already_published")
    }

    #if PostgreSQL
    @Test("may be a view with types that only PostgreSQL has")
    func postgresql() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TYPE size AS ENUM ('small', 'large');
            CREATE TABLE lines (
                id uuid, price numeric(10, 2), size size, sold_at timestamptz, pieces smallint, returned boolean,
                note jsonb);
            INSERT INTO lines SELECT md5(n::text)::uuid, n % 90 / 4.0,
                (ARRAY['small', 'large'])[1 + n % 2]::size, '2013-12-24 23:30+00'::timestamptz, n % 5, n % 3 = 0, '{}'
            FROM generate_series(1, 300) n;
            CREATE VIEW "Order Lines" AS SELECT * FROM lines;
            """, in: url)
        let folder = try WorkFolder()
        let written = try await folder.run(
            "init", "--store", url, "--table", "Order Lines", "--key", "id", "--partition", "day:sold_at",
            "--label", "returned", "--job", "returns")
        try #require(written.code == 0, "\(written.everything)")
        #expect(written.output.contains("3 features"), "\(written.output)")
        try await folder.succeed("train", "--set", "source.partition=whole")
        let run = try await folder.run(
            "run", "--partition", "2013-12-25", "--set", "source.time_zone=Europe/Berlin", "--json")
        #expect(try run.status() == "published", "\(run.everything)")
        let rows = try await TestDatabase.run(
            "SELECT count(*) FROM public.scores JOIN lines ON scores.id = lines.id::text", in: url)
        #expect(rows == "300")
    }

    @Test("can be a key of PostgreSQL's dates and moments, which are texts then")
    func postgresqlDays() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE sales AS SELECT date '2013-12-01' + n % 25 AS day,
                timestamptz '2013-12-24 05:00+00' + n * interval '1 minute' AS sold_at,
                n % 7 AS pieces, n % 3 = 0 AS returned
            FROM generate_series(1, 200) n
            """, in: url)
        let folder = try WorkFolder()
        try await folder.succeed(
            "init", "--store", url, "--table", "sales", "--key", "day,sold_at", "--label", "returned", "--job",
            "returns")
        try await folder.succeed("train")
        let run = try await folder.run("run", "--json")
        #expect(try run.status() == "published", "\(run.everything)")
        let row = try await TestDatabase.run(
            "SELECT count(*), min(day), min(sold_at) FROM public.scores", in: url)
        #expect(row == "200|2013-12-01|2013-12-24 05:01:00+00")
    }
    #endif

    /// A folder with a job for a table in a store, which is loaded.
    private static func folder(
        _ kind: StoreKind, table: String, key: String, lines: [String], more: String = "", features: String = ""
    ) async throws -> WorkFolder {
        let folder = try WorkFolder()
        try folder.write(lines.joined(separator: "\n") + "\n", to: "\(table).csv")
        try folder.write(
            """
            job: types
            problem: columns
            collect: {from: "csv:."}
            source:
              store: "\(try await kind.address())"
              table: \(table)
              key: [\(key)]
            \(more)\(features)
            """, to: "job.yaml")
        if kind != .csv { try await folder.succeed("collect") }
        return folder
    }
}
