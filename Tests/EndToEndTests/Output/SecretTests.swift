import ProgramRunner
import TestDatabase
import Testing

#if PostgreSQL
/// No output contains a password.
@Suite("A password in the address of a store")
struct SecretTests {
    private static let sentinel = "hunter2-sentinel"
    private static let commands = [
        ["run", "--partition", Parcels.days.scored], ["validate"], ["runs"], ["collect", "--from", "csv:new"],
        ["train"],
        ["ledger", "migrate"],
    ]

    @Test("is printed and logged nowhere, and in no file, when the database cannot be reached")
    func unreachable() async throws {
        let folder = try await Parcels.trained()
        let address = "postgresql://scorer:\(Self.sentinel)@127.0.0.1:1/none"
        for variable in ["BATCH_SCORE_SOURCE_STORE", "BATCH_SCORE_TARGET_STORE"] {
            for arguments in Self.commands {
                let result = try await folder.run(
                    arguments + ["--log-level", "trace", "--json"], environment: [variable: address])
                let needsNoTarget = ["validate", "train", "collect"].contains(arguments[0])
                let reachesAll = variable == "BATCH_SCORE_TARGET_STORE" && needsNoTarget
                #expect(result.code == (reachesAll ? 0 : 69), "\(arguments): \(result.everything)")
                #expect(!result.everything.contains(Self.sentinel))
            }
        }
        #expect(try !FolderContents(folder).contains(Self.sentinel))
    }

    @Test("is printed nowhere, and in no table, when all goes well")
    func reachable() async throws {
        let url = try await TestDatabase.fresh()
        let address = url.replacing("//postgres@", with: "//postgres:\(Self.sentinel)@")
        let folder = try await Parcels.trained()
        for arguments in [["collect", "--from", "csv:new"]] + Self.commands {
            let result = try await folder.run(
                arguments + ["--log-level", "trace"], environment: ["BATCH_SCORE_SOURCE_STORE": address])
            #expect(result.code == 0, "\(arguments): \(result.everything)")
            #expect(!result.everything.contains(Self.sentinel))
        }
        let tables = try await TestDatabase.run(Self.textOfAllTables, in: url)
        #expect(tables.contains("late-parcels"))
        #expect(!tables.contains(Self.sentinel))
    }

    @Test("is not repeated by the message that refuses the address")
    func refused() async throws {
        let folder = try await Parcels.trained()
        let address = "postgresq://u:\(Self.sentinel)@h/d"
        let result = try await folder.run("runs", "--set", "source.store=\(address)")
        #expect(result.code == 78)
        #expect(!result.everything.contains(Self.sentinel))
    }

    @Test("is refused where init would write it to a file")
    func notWritten() async throws {
        let folder = try WorkFolder()
        for address in ["postgresql://u:\(Self.sentinel)@h/d", "postgresql://h/d?password=\(Self.sentinel)"] {
            let result = try await folder.run(
                "init", "--store", address, "--table", "parcels", "--key", "parcel_id")
            #expect(result.code == 64, "\(result.errors)")
            #expect(!result.everything.contains(Self.sentinel) && !folder.has("job.yaml"))
        }
    }

    private static let textOfAllTables = """
        SELECT string_agg(
            (xpath('.', query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), true, false, '')))[1]::text,
            ' ')
        FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
        """
}
#endif
