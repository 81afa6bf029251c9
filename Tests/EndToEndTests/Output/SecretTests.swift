import TestDatabase
import Testing

#if PostgreSQL
    /// A password is nobody's business but the database's.
    @Suite("A password in the address of a store")
    struct SecretTests {
        private static let sentinel = "hunter2-sentinel"

        @Test("is in nothing that is printed or logged, and in no file, when the database cannot be reached")
        func unreachable() async throws {
            let folder = try await SampleFolder.trained()
            let address = "postgresql://scorer:\(Self.sentinel)@127.0.0.1:1/none"
            let environment = ["BATCH_SCORE_SOURCE_STORE": address, "BATCH_SCORE_TARGET_STORE": "csv:."]
            for arguments in [
                ["run", "--day", SampleFolder.days.scored], ["validate"], ["runs"], ["collect"], ["train"],
            ] {
                let ended = try await folder.run(
                    arguments + ["--log-level", "trace", "--json"], environment: environment)
                #expect(ended.code == (arguments == ["runs"] ? 0 : 69), "\(ended.everything)")
                #expect(!ended.everything.contains(Self.sentinel))
            }
            #expect(try !FolderContents(folder.path).contains(Self.sentinel))
        }

        @Test("is in nothing that is printed, and in no table, when all goes well")
        func reachable() async throws {
            let url = try await TestDatabase.fresh()
            let address = url.replacing("//postgres@", with: "//postgres:\(Self.sentinel)@")
            let folder = try await SampleFolder.trained()
            let environment = ["BATCH_SCORE_SOURCE_STORE": address]
            for arguments in [["collect"], ["validate"], ["run", "--day", SampleFolder.days.scored], ["runs"]] {
                let ended = try await folder.run(arguments + ["--log-level", "trace"], environment: environment)
                #expect(ended.code == 0, "\(ended.everything)")
                #expect(!ended.everything.contains(Self.sentinel))
            }
            let tables = try await TestDatabase.run(Self.textOfAllTables, in: url)
            #expect(tables.contains("late-arrivals"))
            #expect(!tables.contains(Self.sentinel))
        }

        @Test("is not in the message that refuses the address")
        func refused() async throws {
            let folder = try await SampleFolder.trained()
            let ended = try await folder.run(["runs", "--set", "source.store=postgresq://u:\(Self.sentinel)@h/d"])
            #expect(ended.code == 78)
            #expect(!ended.everything.contains(Self.sentinel))
        }

        private static let textOfAllTables = """
            SELECT string_agg(
                (xpath('.', query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), true, false, '')))[1]::text,
                ' ')
            FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """
    }
#endif
