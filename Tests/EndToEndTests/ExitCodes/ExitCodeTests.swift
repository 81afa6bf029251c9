import ProgramRunner
import Testing

/// The codes that schedulers rely on, each provoked by a process.
@Suite("The exit code")
struct ExitCodeTests {
    private static let cases = ExitCase.ofData + ExitCase.ofUsage + ExitCase.ofTheMachine + ExitCase.ofDatabases

    @Test("is the one of the table, and so is the status word; the error says what was wrong", arguments: cases)
    func provoked(_ example: ExitCase) async throws {
        let result = try await example.provoke()
        #expect(result.code == example.code, "\(result.everything)")
        if let status = example.status { #expect(try result.status() == status) }
        if let message = example.message { #expect(result.errors.contains(message), "\(result.errors)") }
    }

    @Test("has a case above for every line of the table that can be provoked")
    func complete() async throws {
        let table = try await Self.table()
        let databases: Set<Int32> = ExitCase.ofDatabases.isEmpty ? [69, 77] : []
        #expect(
            Set(Self.cases.map(\.code))
                == Set(table.map(\.code)).subtracting(ExitCase.notProvoked).subtracting(databases))
        for (code, status) in Self.cases.compactMap({ example in example.status.map { (example.code, $0) } }) {
            #expect(table.contains { $0.code == code && $0.status == status }, "\(code) \(status)")
        }
    }

    @Test("is the same in the table for people and in the one for programs")
    func tables() async throws {
        let lines = try await Program.run(["exit-codes"], in: "/").output.split(separator: "\n").dropFirst()
        let listed = lines.compactMap { $0.split(separator: " ").first.flatMap { Int32($0) } }
        #expect(listed == (try await Self.table()).map(\.code))
    }

    private static func table() async throws -> [(code: Int32, status: String)] {
        let object = try await Program.run(["exit-codes", "--json"], in: "/").object()
        let rows = try #require(object["codes"] as? [[String: Any]])
        return try rows.map { (Int32(try #require($0["code"] as? Int)), try #require($0["status"] as? String)) }
    }
}
