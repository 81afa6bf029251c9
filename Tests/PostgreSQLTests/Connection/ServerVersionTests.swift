#if PostgreSQL
@testable import PostgreSQL
import Testing
import UseCases

@Suite("The version of a server")
struct ServerVersionTests {
    @Test("is named as people do", arguments: [(150_003, "15"), (140_000, "14"), (90_624, "9.6")])
    func names(number: Int, text: String) {
        #expect("\(ServerVersion(number: number))" == text)
    }

    @Test("must not be too old", arguments: [(90_624, "9.6"), (130_018, "13")])
    func tooOld(number: Int, text: String) throws {
        let address = try DatabaseAddress(url: "postgresql://u@h/x")
        let error = try #require(throws: BatchError.self) { try ServerVersion(number: number).check(at: address) }
        #expect(error.code == .config && error.message.contains("is PostgreSQL \(text); expected 14 or newer"))
    }

    @Test("may be new, or not known", arguments: [0, 140_000, 150_018, 180_001])
    func accepted(number: Int) throws {
        try ServerVersion(number: number).check(at: DatabaseAddress(url: "postgresql://u@h/x"))
    }
}
#endif
