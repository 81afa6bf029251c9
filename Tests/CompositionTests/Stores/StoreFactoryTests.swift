import Composition
import Domain
import InMemory
import Testing
import UseCases

#if PostgreSQL
    @testable import PostgreSQL
#endif

/// One address, one store.
@Suite("The store of a job")
struct StoreFactoryTests {
    @Test("is a folder of CSV files for a csv: address")
    func csv() throws {
        #expect(try kinds(of: job("csv:/nowhere")) == ["CSVFolder", "CSVFolder"])
    }

    @Test("is one and the same in memory for source and target of a job, and another one for another job")
    func memory() throws {
        let (job, other) = (try job("memory:"), try job("memory:"))
        let source = try #require(job.flights as? InMemoryStore)
        #expect(source === job.published as? InMemoryStore)
        #expect(source !== other.flights as? InMemoryStore)
    }

    @Test("is one for the flights and another for the scores where the configuration says so")
    func two() throws {
        let configuration = try JobConfiguration(lines: "target: {store: 'memory:'}")
        #expect(try kinds(of: Job(configuration, context: TestWorld.context())) == ["CSVFolder", "InMemoryStore"])
    }

    @Test("is in memory for the scores of a job that is only tried out")
    func dryRun() throws {
        let job = try Job(JobConfiguration(lines: ""), context: TestWorld.context(), isDryRun: true)
        #expect(kinds(of: job) == ["CSVFolder", "InMemoryStore"])
    }

    #if SQLite
        @Test("is a SQLite store for a sqlite: address")
        func sqlite() throws {
            #expect(try kinds(of: job("sqlite:/nowhere/flights.db")) == ["SQLiteStore", "SQLiteStore"])
        }
    #else
        @Test("cannot be a SQLite file in a program without SQLite stores, which says how to build one")
        func sqlite() throws {
            let error = try refusal { _ = try job("sqlite:/nowhere/flights.db") }
            #expect(error.code == .config && error.message.contains("trait SQLite"))
        }
    #endif

    #if PostgreSQL
        @Test("is a PostgreSQL store for a postgresql: address, which has not been connected to")
        func postgresql() throws {
            #expect(try kinds(of: job("postgresql://u@127.0.0.1:1/d")) == ["PostgreSQLStore", "PostgreSQLStore"])
        }

        @Test("has the readers that are asked for where it is a PostgreSQL store")
        func readers() throws {
            let configuration = try JobConfiguration(
                lines: "run: {readers: 3}", overrides: [.sourceStore: "postgresql://u@127.0.0.1:1/d"])
            let job = try Job(configuration, context: TestWorld.context())
            #expect((job.flights as? PostgreSQLStore)?.readers == 3)
        }
    #else
        @Test("cannot be a PostgreSQL database in a program without PostgreSQL stores, which says how to build one")
        func postgresql() throws {
            let error = try refusal { _ = try job("postgresql://u:hunter2@h/d") }
            #expect(error.code == .config && error.message.contains("trait PostgreSQL"))
            #expect(!error.message.contains("hunter2"))
        }
    #endif

    private func job(_ store: String) throws -> Job {
        try Job(
            JobConfiguration(lines: "", overrides: [.sourceStore: store]), context: TestWorld.context())
    }

    /// The types behind the source of flights and the published scores.
    private func kinds(of job: Job) -> [String] { ["\(type(of: job.flights))", "\(type(of: job.published))"] }
}
