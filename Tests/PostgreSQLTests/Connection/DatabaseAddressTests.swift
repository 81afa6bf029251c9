#if PostgreSQL
import PortContracts
@testable import PostgreSQL
import Testing
import UseCases

@Suite("The URL of a database")
struct DatabaseAddressTests {
    @Test("It has host, port, database, user and password, percent-encoded where necessary")
    func reads() throws {
        let address = try DatabaseAddress(url: "postgresql://nightly%40x:p%2F%3A%23%25@db.example.org:6543/parcels")
        #expect(address.host == "db.example.org")
        #expect(address.port == 6543)
        #expect(address.database == "parcels")
        #expect(address.user == "nightly@x")
        #expect(address.password == "p/:#%")
    }

    @Test(
        "The defaults are localhost, port 5432, libpq's user and no password",
        arguments: ["postgresql:///parcels", "postgres://localhost/parcels", "postgresql://:5432/parcels"])
    func defaults(_ url: String) throws {
        let address = try DatabaseAddress(url: url)
        #expect(address.host == "localhost")
        #expect(address.port == 5432)
        #expect(address.user == nil)
        #expect(address.password == nil)
    }

    @Test(
        "A server on another machine must prove its identity, unless the URL says otherwise",
        arguments: [
            ("postgresql://db/x", "verify-full"), ("postgresql://10.0.0.7/x", "verify-full"),
            ("postgresql://127.0.0.1.evil.org/x", "verify-full"), ("postgresql://localhost.evil.org/x", "verify-full"),
            ("postgresql://db/x?sslmode=require", "require"), ("postgresql://localhost/x", "prefer"),
            ("postgresql://127.0.0.1/x", "prefer"), ("postgresql://127.8.9.1/x", "prefer"),
            ("postgresql://[::1]:99/x", "prefer"), ("postgresql:///x?host=/run/postgresql", "prefer"),
            ("postgresql://%2Frun%2Fpostgresql/x", "prefer"), ("postgresql:///x?host=db", "verify-full"),
        ])
    func identity(_ url: String, _ mode: String) throws {
        let address = try DatabaseAddress(url: url)
        #expect(address.sslMode == mode)
        #expect(address.parameters(PostgreSQLTimeouts()).contains { $0.name == "sslmode" && $0.value == mode })
    }

    @Test("Whatever an environment variable of libpq could weaken or redirect is set explicitly")
    func explicit() throws {
        let parameters = try DatabaseAddress(url: "postgresql://db/x").parameters(PostgreSQLTimeouts())
        let names = Set(parameters.map(\.name))
        let wanted = ["host", "port", "dbname", "options", "sslmode", "gssencmode", "target_session_attrs"]
        #expect(names.isSuperset(of: wanted))
        #expect(parameters.allSatisfy { !$0.value.isEmpty }, "libpq uses the variable in place of an empty value")
        #expect(parameters.first { $0.name == "options" }?.value.contains("-c row_security=off ") == true)
    }

    @Test(
        "A URL that cannot be used is refused, and the message quotes nothing that may belong to a password",
        arguments: [
            "", "hunter2", "mysql://u:hunter2@h/x", "postgresql://", "postgresql://u:hunter2@h",
            "postgresql://u:hunter2@h/", "postgresql://u:hunter2@h:port/x", "postgresql://u:hunter2@h:0/x",
            "postgresql://u:hunter2@h:65536/x", "postgresql://u:hunter2@h:-1/x", "postgresql://u:hunter2/a@h/x",
            "postgresql://u:a?hunter2=b@h/x", "postgresql://u:hunter2#x@h/x", "postgresql://u:@hunter2@h/x",
            "postgresql://u:hunter2%zz@h/x", "postgresql://u:hunter2%00@h/x", "postgresql://u:hunter2%ff@h/x",
            "postgresql://u:hunter2@h%/x", "postgresql://u:hunter2@h1,h2/x", "postgresql://u:hunter2@h/x/y",
            "postgresql://u@h/x?password=hunter2", "postgresql://u@h/x?sslmode=hunter2",
            "postgresql://u@h/x?sslmode=require&sslmode=disable", "postgresql://[::1/x", "postgresql://u:hunter2/x",
            "host=h password=hunter2", " postgresql://u:hunter2@h/x",
        ])
    func refuses(_ url: String) {
        let error = #expect(throws: BatchError.self) { try DatabaseAddress(url: url) }
        #expect(error?.code == .config)
        #expect(error?.message.contains("hunter") == false)
    }

    @Test("An unknown parameter is refused with the nearest one that there is")
    func suggests() {
        let error = #expect(throws: BatchError.self) { try DatabaseAddress(url: "postgresql://h/x?sslmod=require") }
        #expect(error?.message.contains("did you mean \"sslmode\"?") == true)
    }

    @Test("No way of printing a store shows the password")
    func keepsSecret() throws {
        let store = try PostgreSQLStore(
            url: "postgresql://u:hunter2@db/x", scores: StoreVariant.standard.scores)
        var dumped = ""
        dump(store, to: &dumped)
        dump(store.address, to: &dumped)
        for text in [
            "\(store)", String(reflecting: store), "\(store.address)", String(reflecting: store.address), dumped,
        ] {
            #expect(!text.contains("hunter2"))
        }
    }
}
#endif
