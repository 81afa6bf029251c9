#if SQLite
import GRDB
import Testing
import UseCases

@testable import SQLite

@Suite("What SQLite's result codes mean to a person")
struct SQLiteFaultTests {
    @Test(
        "Each result code has its error code",
        arguments: [
            (.SQLITE_BUSY, .tryLater), (.SQLITE_BUSY_SNAPSHOT, .tryLater), (.SQLITE_LOCKED, .tryLater),
            (.SQLITE_FULL, .io), (.SQLITE_IOERR_WRITE, .io), (.SQLITE_NOMEM, .io), (.SQLITE_CORRUPT, .config),
            (.SQLITE_NOTADB, .config), (.SQLITE_READONLY, .denied), (.SQLITE_READONLY_DIRECTORY, .denied),
            (.SQLITE_PERM, .denied), (.SQLITE_CANTOPEN, .cannotCreate), (.SQLITE_CONSTRAINT_CHECK, .dataRefused),
            (.SQLITE_ERROR, .config), (.SQLITE_MISUSE, .internal),
        ] as [(ResultCode, BatchError.Code)])
    func codes(_ result: ResultCode, _ expected: BatchError.Code) {
        let error = SQLiteFault.error(DatabaseError(resultCode: result), path: "/nowhere/store.sqlite")
        #expect(error.code == expected)
        #expect(error.message.contains("/nowhere/store.sqlite"))
        #expect(error.cause is DatabaseError)
    }

    @Test("A row that breaks a constraint is refused without its values being shown")
    func valuesAreNotShown() throws {
        let connection = try DatabaseQueue()
        let error = #expect(throws: BatchError.self) {
            try SQLiteFault.translating("store.sqlite") {
                try connection.write { database in
                    try database.execute(sql: "CREATE TABLE t (x INTEGER CHECK (x > 0)) STRICT")
                    try database.execute(sql: "INSERT INTO t VALUES (?)", arguments: ["sentinel"])
                }
            }
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("sentinel") == false)
        #expect(error?.cause.map { "\($0)".contains("sentinel") } == false)
    }

    @Test("What is no error of SQLite's comes out as it is")
    func othersPass() {
        #expect(throws: CancellationError.self) {
            try SQLiteFault.translating("store.sqlite") { throw CancellationError() }
        }
    }
}
#endif
