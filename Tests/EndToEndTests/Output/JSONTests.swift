import ProgramRunner
import Testing

/// What a program reads that starts ours.
@Suite("With --json, standard output")
struct JSONTests {
    @Test("is one object with a status, for every command")
    func everyCommand() async throws {
        let folder = try await Parcels.trained()
        let id = try await folder.score(Parcels.days.scored, "--until", "staged").runID()
        for arguments in [
            ["init", "new.yaml"],
            ["init", "any.yaml", "--store", "csv:.", "--table", "parcels", "--key", "parcel_id"],
            ["collect", "--from", "csv:new"],
            ["validate"], ["train"], ["run", "--partition", Parcels.days.before], ["audit", id], ["publish", id],
            ["runs"], ["runs", "list", "--all-jobs"], ["runs", "show", id], ["models"], ["models", "list"],
            ["models", "show", "late-parcels"], ["models", "promote", "late-parcels/1", "champion"],
            ["models", "history"], ["features"],
            ["features", "--output", "all.csv"],
            ["models", "predict", "late-parcels/1", "--partition", Parcels.days.before, "--output", "day.csv"],
            ["ledger", "migrate"], ["exit-codes"],
        ] {
            let result = try await folder.run(arguments + ["--json"])
            #expect(result.code == 0, "\(arguments): \(result.everything)")
            #expect(throws: Never.self, "\(arguments)") { try result.status() }
        }
    }

    @Test("reports what a run counted, with which model, and what it was scored by")
    func run() async throws {
        let folder = try await Parcels.trained()
        let run = try await folder.score().run()
        #expect(run["model"] as? String == "late-parcels/1")
        #expect(run["partition"] as? String == Parcels.days.scored)
        #expect(run["problem"] as? String == "columns version 1")
        #expect(run["outputs"] as? [String] == ["score"])
        for name in ["read", "scored", "staged"] { #expect(run[name] as? Int == Parcels.days.rows, "\(name)") }
        #expect(run["rejected"] as? Int == 0)
        for name in ["problem_digest", "model_digest", "configuration_digest"] {
            #expect((run[name] as? String)?.count == 64, "\(name)")
        }
        let recorded = try await folder.ledgerRun(try #require(run["id"] as? String))
        #expect(recorded.keys.sorted() == run.keys.sorted())
        #expect(recorded["mean_score"] as? Double == run["mean_score"] as? Double)
    }

    @Test("lists runs newest first, as many as were asked for")
    func runs() async throws {
        let folder = try await Parcels.trained()
        let first = try await folder.score(Parcels.days.before).runID()
        let second = try await folder.score(Parcels.days.scored).runID()
        #expect(try await folder.runs().map { $0["id"] as? String } == [second, first])
        #expect(try await folder.runs(["--limit", "1"]).map { $0["id"] as? String } == [second])
    }
}
