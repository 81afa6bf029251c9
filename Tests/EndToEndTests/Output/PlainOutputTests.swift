import Testing

/// What stands in a file or a log when people are not looking.
@Suite("When no terminal is there")
struct PlainOutputTests {
    @Test("nothing that is printed steers one", arguments: [["run", "--day", "2013-12-24"], ["runs"], ["validate"]])
    func noEscapeCodes(_ arguments: [String]) async throws {
        let folder = try await SampleFolder.trained()
        let ended = try await folder.run(arguments + ["--log-level", "debug"], environment: ["TERM": "xterm-256color"])
        #expect(ended.code == 0)
        #expect(!ended.output.isEmpty)
        #expect(!ended.everything.contains("\u{1B}") && !ended.everything.contains("\r"))
    }

    @Test("--quiet leaves standard error empty")
    func quiet() async throws {
        let folder = try await SampleFolder.trained()
        let ended = try await folder.run(["run", "--day", SampleFolder.days.scored, "--quiet"])
        #expect(ended.errors.isEmpty)
        #expect(ended.output.contains("published"))
    }
}
