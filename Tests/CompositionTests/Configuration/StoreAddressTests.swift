import Composition
import Foundation
import Testing
import UseCases

/// Which store, from what a person writes.
@Suite("The address of a store")
struct StoreAddressTests {
    @Test(
        "names a store by its scheme, its path counted from the folder of the configuration",
        arguments: [
            ("csv:data", StoreAddress.csv(folder: "/jobs/data")), ("csv:.", .csv(folder: "/jobs")),
            ("csv:/data/", .csv(folder: "/data")), ("csv:../data", .csv(folder: "/data")),
            ("csv:a:b c", .csv(folder: "/jobs/a:b c")), ("csv:ä%20", .csv(folder: "/jobs/ä%20")),
            ("sqlite:late.db", .sqlite(path: "/jobs/late.db")), ("sqlite:/x/late.db", .sqlite(path: "/x/late.db")),
            ("memory:", .memory),
            ("postgresql://u:p@h:1/d?sslmode=require", .postgresql(url: "postgresql://u:p@h:1/d?sslmode=require")),
            ("postgres://h/d", .postgresql(url: "postgres://h/d")),
            ("postgresql:///d", .postgresql(url: "postgresql:///d")),
        ])
    func table(_ text: String, address: StoreAddress) throws {
        #expect(try StoreAddress(text, relativeTo: "/jobs") == address)
    }

    @Test(
        "of any other form is refused, in a message that does not repeat it",
        arguments: [
            "", "csv", "csv:", "sqlite:", "memory", "memory:x", "postgresql", "postgresql:", "postgresql:h/d",
            "mysql://root:hunter2@h/d", "postgresq://u:hunter2@h/d", "POSTGRESQL://u:hunter2@h/d", "hunter2",
            ":hunter2",
            " csv:hunter2", "http://hunter2", "postgresql:/u:hunter2@h/d",
        ])
    func refused(_ text: String) throws {
        let error = try refusal { _ = try StoreAddress(text, relativeTo: "/jobs") }
        #expect(error.code == .config)
        #expect(error.message.contains("csv:FOLDER, sqlite:FILE, postgresql://USER@HOST/DATABASE or memory:"))
        #expect(!"\(error)".contains("hunter2"))
    }

    @Test("with a typo in its scheme is refused, with the nearest scheme")
    func suggestion() throws {
        let error = try refusal { _ = try StoreAddress("sqlit:late.db", relativeTo: "/jobs") }
        #expect(error.message.hasSuffix("; did you mean \"sqlite\"?"))
    }

    @Test("counts from the folder of the process when the configuration does, however that is written")
    func relativeToProcess() throws {
        let expected = StoreAddress.csv(folder: FileManager.default.currentDirectoryPath + "/data")
        for folder in [".", "./", "./x/.."] {
            #expect(try StoreAddress("csv:data", relativeTo: folder) == expected)
        }
    }

    @Test("can be made absolute")
    func absolute() throws {
        #expect(try StoreAddress.absolute("csv:data", from: "/here") == "csv:/here/data")
        #expect(try StoreAddress.absolute("sqlite:/x.db", from: "/here") == "sqlite:/x.db")
        #expect(try StoreAddress.absolute("memory:", from: "/here") == "memory:")
        #expect(try StoreAddress.absolute("postgresql://h/d", from: "/here") == "postgresql://h/d")
    }

    @Test(
        "A password in an address is seen",
        arguments: [
            ("postgresql://u:p@h/d", true), ("postgresql://u:@h/d", true), ("postgresql://h/d?password=p", true),
            ("postgresql://u:p@x@h:5432/d", true), ("postgresql://u@h:5432/d", false), ("postgresql://h:5432/d", false),
            ("sqlite:a:b@c", false), ("csv:x", false), ("memory:", false),
        ])
    func passwords(_ text: String, _ expected: Bool) throws {
        #expect(try StoreAddress(text, relativeTo: ".").hasPassword == expected)
    }
}
