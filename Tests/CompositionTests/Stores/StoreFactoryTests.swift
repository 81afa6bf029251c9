import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@testable import Composition

#if PostgreSQL
@testable import PostgreSQL
#endif

/// One address, one store.
@Suite("The store of an address")
struct StoreFactoryTests {
    @Test("is a folder of CSV files for csv:")
    func csv() throws {
        #expect(try kind(.csv(folder: "/nowhere")) == "CSVFolder")
    }

    @Test("is one and the same in memory for all who ask one factory, and another one for another factory")
    func memory() throws {
        let factory = StoreFactory()
        let store = try #require(try store(.memory, factory) as? InMemoryStore)
        #expect(store === (try self.store(.memory, factory) as? InMemoryStore))
        #expect(store !== (try self.store(.memory) as? InMemoryStore))
    }

    @Test("of the scores may be another one than that of the source")
    func two() throws {
        let job = try SampleJob.job(JobConfiguration(lines: "target: {store: 'memory:'}"))
        #expect("\(type(of: job.published))" == "InMemoryStore")
    }

    @Test("of the scores is memory in a dry run")
    func dryRun() throws {
        let configuration = try JobConfiguration(lines: "")
        #expect("\(type(of: try SampleJob.job(configuration).published))" == "CSVFolder")
        #expect("\(type(of: try SampleJob.job(configuration, isDryRun: true).published))" == "InMemoryStore")
    }

    #if SQLite
    @Test("is a SQLite store for sqlite:")
    func sqlite() throws {
        #expect(try kind(.sqlite(path: "/nowhere/parcels.db")) == "SQLiteStore")
    }
    #else
    @Test("cannot be a SQLite file in a program without SQLite stores, which says how to build one")
    func sqlite() throws {
        let error = try refusal { _ = try store(.sqlite(path: "/nowhere/parcels.db")) }
        #expect(error.code == .config && error.message.contains("trait SQLite"))
    }
    #endif

    #if PostgreSQL
    @Test("is a PostgreSQL store for postgresql:, which does not connect before it is used")
    func postgresql() throws {
        #expect(try kind(.postgresql(url: "postgresql://u@127.0.0.1:1/d")) == "PostgreSQLStore")
    }

    @Test("has as many readers as are asked for where it is a PostgreSQL store")
    func readers() throws {
        let store = try store(.postgresql(url: "postgresql://u@127.0.0.1:1/d"), readers: 3)
        #expect((store as? PostgreSQLStore)?.readers == 3)
    }
    #else
    @Test("cannot be a PostgreSQL database in a program without PostgreSQL stores, which says how to build one")
    func postgresql() throws {
        let error = try refusal { _ = try store(.postgresql(url: "postgresql://u:hunter2@h/d")) }
        #expect(error.code == .config && error.message.contains("trait PostgreSQL"))
        #expect(!error.message.contains("hunter2"))
    }
    #endif

    private func kind(_ address: StoreAddress) throws -> String { "\(type(of: try store(address)))" }

    private func store(
        _ address: StoreAddress, _ factory: StoreFactory = StoreFactory(), readers: Int = 1
    ) throws -> any TableStore {
        try factory.store(address, scores: StoreVariant.standard.scores, publication: .attach, readers: readers)
    }
}
