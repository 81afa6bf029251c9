import Testing

/// What a program reads that starts ours.
@Suite("With --json, standard output")
struct JSONTests {
    @Test("is one object with a status, for every command")
    func everyCommand() async throws {
        let folder = try await SampleFolder.trained()
        let id = try await folder.score(SampleFolder.days.scored, "--until", "staged").runID()
        for arguments in [
            ["init", "new.yaml"], ["collect"], ["validate"], ["train"], ["run", "--day", SampleFolder.days.before],
            ["audit", id], ["publish", id], ["runs"], ["runs", "list", "--all-jobs"], ["runs", "show", id], ["models"],
            ["models", "list"], ["models", "show", "late-arrivals"],
            ["models", "promote", "late-arrivals/1", "champion"], ["features"], ["exit-codes"],
        ] {
            let ended = try await folder.run(arguments + ["--json"])
            #expect(ended.code == 0, "\(arguments): \(ended.everything)")
            #expect(try ended.object()["status"] is String, "\(arguments)")
        }
    }

    @Test("is one object also of the demo, whose story goes to standard error")
    func demo() async throws {
        let folder = try SampleFolder.withFiles(step: 10)
        let ended = try await folder.run(["demo", "--data", ".", "--folder", "demo", "--json"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try ended.object()["status"] as? String == "done")
        #expect(ended.errors.contains("1. Collect: files become tables."))
    }

    @Test("says of a run what it counted, with which model, and how it was scored")
    func run() async throws {
        let folder = try await SampleFolder.trained()
        let run = try await folder.score().run()
        #expect(run["model"] as? String == "late-arrivals/1")
        #expect(run["partition"] as? String == SampleFolder.days.scored)
        for name in ["read", "scored", "staged"] { #expect(run[name] as? Int == SampleFolder.days.rows, "\(name)") }
        #expect(run["rejected"] as? Int == 0)
        #expect((run["model_digest"] as? String)?.count == 64)
        #expect((run["configuration_digest"] as? String)?.count == 64)
        let shown = try await Ledger.run(try #require(run["id"] as? String), folder)
        #expect(shown.keys.sorted() == run.keys.sorted())
        #expect(shown["mean_score"] as? Double == run["mean_score"] as? Double)
    }

    @Test("lists runs newest first, as many as were asked for")
    func runs() async throws {
        let folder = try await SampleFolder.trained()
        let first = try await folder.score(SampleFolder.days.before).runID()
        let second = try await folder.score(SampleFolder.days.scored).runID()
        #expect(try await Ledger.runs(folder).map { $0["id"] as? String } == [second, first])
        let one = try await folder.run(["runs", "--limit", "1", "--json"]).object()
        #expect((one["runs"] as? [[String: Any]])?.map { $0["id"] as? String } == [second])
    }
}
