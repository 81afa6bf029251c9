import ProgramRunner
import Testing

/// What readers of the published scores see, and when.
@Suite("A run of the program")
struct PublicationTests {
    private let file = "scores/\(Parcels.days.scored).csv"

    @Test("publishes once, from whichever folder it is started")
    func once() async throws {
        let folder = try await Parcels.trained()
        let first = try await folder.score()
        #expect(first.code == 0)
        #expect(try first.status() == "published")
        let published = try folder.text(file)
        #expect(published.split(separator: "\n").count == Parcels.days.rows + 1)
        let arguments = ["run", "--partition", Parcels.days.scored, "--json", "--config"]
        for (configuration, start) in [
            ("job.yaml", folder.path), ("./job.yaml", folder.path), (folder / "job.yaml", "/"),
        ] {
            let again = try await Program.run(arguments + [configuration], in: start)
            #expect(again.code == 0)
            #expect(try again.status() == "already_published")
            #expect(try again.runID() == first.runID())
        }
        #expect(try folder.text(file) == published)
    }

    @Test("publishes nothing new after the folder was moved")
    func movedFolder() async throws {
        let folder = try await Parcels.trained()
        let first = try await folder.score().runID()
        let again = try await folder.copy().score()
        #expect(try again.status() == "already_published")
        #expect(try again.runID() == first)
    }

    @Test("scores again after a rule of the contract changed")
    func changedRule() async throws {
        let folder = try await Parcels.trained()
        let first = try await folder.score().runID()
        try folder.write(try folder.text("job.yaml").replacing("maximum: 1000", with: "maximum: 999"), to: "job.yaml")
        let again = try await folder.score()
        #expect(try again.status() == "published")
        #expect(try again.runID() != first)
    }

    @Test("asked for several readers of a store that has one says so, and publishes all the same")
    func readers() async throws {
        let folder = try await Parcels.trained()
        let result = try await folder.run("run", "--partition", Parcels.days.scored, "--readers", "3")
        #expect(result.code == 0)
        #expect(result.errors.contains("run.readers is 3, but a csv store has one reader; only PostgreSQL has several"))
        #expect(try folder.lines(file).count == Parcels.days.rows + 1)
    }

    @Test("writes nothing anywhere with --dry-run")
    func dryRun() async throws {
        let folder = try await Parcels.trained()
        let before = try FolderContents(folder)
        let result = try await folder.score(Parcels.days.scored, "--dry-run")
        #expect(result.code == 0)
        #expect(try result.run()["scored"] as? Int == Parcels.days.rows)
        #expect(try FolderContents(folder) == before)
    }

    @Test("can stop when the scores are staged, be audited and then published by hand")
    func byHand() async throws {
        let folder = try await Parcels.trained()
        let staged = try await folder.score(Parcels.days.scored, "--until", "staged")
        #expect(staged.code == 0)
        #expect(try staged.run()["status"] as? String == "staged")
        let id = try staged.runID()
        let early = try await folder.run("publish", id)
        #expect(early.code == 64)
        #expect(early.errors.contains("run \(id) is staged; to publish it, it must be audited or superseded"))
        let audited = try await folder.run("audit", id, "--json", "--quiet")
        #expect(try audited.run()["status"] as? String == "audited")
        #expect(!folder.has(file))
        let published = try await folder.run("publish", id, "--json", "--quiet")
        #expect(try published.status() == "published")
        #expect(try folder.lines(file).count == Parcels.days.rows + 1)
    }

    @Test("that was superseded is published again by its id")
    func putBack() async throws {
        let folder = try await Parcels.trained()
        let first = try await folder.score().runID()
        let original = try folder.text(file)
        let second = try await folder.score(Parcels.days.scored, "--rescore").runID()
        #expect(try folder.text(file).contains(second))
        let restored = try await folder.run("publish", first, "--json", "--quiet")
        #expect(try restored.status() == "published")
        #expect(try folder.text(file) == original)
        #expect(try await folder.ledgerRun(second)["status"] as? String == "superseded")
    }

    @Test("whose audit fails leaves the published scores alone, and says which rule failed by how much")
    func failedAudit() async throws {
        let folder = try await Parcels.trained()
        _ = try await folder.score()
        let published = try folder.text(file)
        let result = try await folder.run(
            "run", "--partition", Parcels.days.scored, "--rescore", "--set", "audit.minimum_rows=111")
        #expect(result.code == 65)
        #expect(result.output.contains("failed: minimum_rows: 110 rows, expected at least 111"))
        #expect(try folder.text(file) == published)
    }

    @Test("with a model whose scores moved is held back by the audit, which says by how much")
    func shift() async throws {
        let folder = try await Parcels.trained()
        _ = try await folder.score(Parcels.days.before)
        try await folder.succeed("train", "--set", "training.from=2013-12-11")
        let result = try await folder.run(
            "run", "--partition", Parcels.days.scored, "--set", "audit.maximum_mean_shift=0.000001")
        #expect(result.code == 65)
        #expect(result.output.contains("failed: mean_shift: mean 0."))
        #expect(result.output.contains("of the last published run, expected at most 1e-06"), "\(result.output)")
        #expect(!folder.has(file))
    }
}
