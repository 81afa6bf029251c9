import ProgramRunner
import Testing

/// What is written to a file or a log.
@Suite("Without a terminal")
struct PlainOutputTests {
    @Test(
        "nothing that is printed steers one",
        arguments: [["run", "--partition", "2013-12-24"], ["runs"], ["validate"]])
    func noEscapeCodes(_ arguments: [String]) async throws {
        let folder = try await Parcels.trained()
        let result = try await folder.run(
            arguments + ["--log-level", "debug"], environment: ["TERM": "xterm-256color"])
        #expect(result.code == 0)
        #expect(!result.output.isEmpty)
        #expect(!result.everything.contains("\u{1B}") && !result.everything.contains("\r"))
    }

    @Test("--quiet leaves standard error empty")
    func quiet() async throws {
        let folder = try await Parcels.trained()
        let result = try await folder.run("run", "--partition", Parcels.days.scored, "--quiet")
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("published"))
    }
}
