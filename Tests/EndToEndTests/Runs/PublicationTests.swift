import Testing

/// What readers of the published scores see, and when.
@Suite("A run of the program")
struct PublicationTests {
    private let file = "scores/\(SampleFolder.days.scored).csv"

    @Test("publishes once, from whichever folder it is started")
    func once() async throws {
        let folder = try await SampleFolder.trained()
        let first = try await folder.score()
        #expect(first.code == 0)
        #expect(try first.object()["status"] as? String == "published")
        let published = try folder.text(file)
        #expect(published.split(separator: "\n").count == SampleFolder.days.rows + 1)
        let arguments = ["run", "--day", SampleFolder.days.scored, "--json", "--config"]
        for (configuration, start) in [
            ("job.yaml", folder.path), ("./job.yaml", folder.path), (folder / "job.yaml", "/"),
        ] {
            let again = try await Program.run(arguments + [configuration], in: start)
            #expect(again.code == 0)
            #expect(try again.object()["status"] as? String == "already_published")
            #expect(try again.runID() == first.runID())
        }
        #expect(try folder.text(file) == published)
    }

    @Test("asked for several readers of a store that has one says so, and publishes all the same")
    func readers() async throws {
        let folder = try await SampleFolder.trained()
        let ended = try await folder.run(["run", "--day", SampleFolder.days.scored, "--readers", "3"])
        #expect(ended.code == 0)
        #expect(ended.errors.contains("run.readers is 3, but a csv store has one reader; only PostgreSQL has several"))
        #expect(try folder.text(file).split(separator: "\n").count == SampleFolder.days.rows + 1)
    }

    @Test("that is only tried out writes nothing anywhere")
    func dryRun() async throws {
        let folder = try await SampleFolder.trained()
        let before = try FolderContents(folder.path)
        let ended = try await folder.score(SampleFolder.days.scored, "--dry-run")
        #expect(ended.code == 0)
        #expect(try ended.run()["scored"] as? Int == SampleFolder.days.rows)
        #expect(try FolderContents(folder.path) == before)
    }

    @Test("can stop when the scores are staged, be audited and then published by hand")
    func byHand() async throws {
        let folder = try await SampleFolder.trained()
        let staged = try await folder.score(SampleFolder.days.scored, "--until", "staged")
        #expect(staged.code == 0)
        #expect(try staged.run()["status"] as? String == "staged")
        let id = try staged.runID()
        let early = try await folder.run(["publish", id])
        #expect(early.code == 64)
        #expect(early.errors.contains("run \(id) is staged; to publish it, it must be audited or superseded"))
        let audited = try await folder.run(["audit", id, "--json", "--quiet"])
        #expect(try audited.run()["status"] as? String == "audited")
        #expect(try !FolderContents(folder.path).files.keys.contains(file))
        let published = try await folder.run(["publish", id, "--json", "--quiet"])
        #expect(try published.object()["status"] as? String == "published")
        #expect(try folder.text(file).split(separator: "\n").count == SampleFolder.days.rows + 1)
    }

    @Test("that was superseded is put back by publishing it")
    func putBack() async throws {
        let folder = try await SampleFolder.trained()
        let first = try await folder.score().runID()
        let original = try folder.text(file)
        let second = try await folder.score(SampleFolder.days.scored, "--rescore").runID()
        #expect(try folder.text(file).contains(second))
        let restored = try await folder.run(["publish", first, "--json", "--quiet"])
        #expect(try restored.object()["status"] as? String == "published")
        #expect(try folder.text(file) == original)
        #expect(try await Ledger.run(second, folder)["status"] as? String == "superseded")
    }

    @Test("whose audit fails leaves the published scores alone, and says which rule failed by how much")
    func failedAudit() async throws {
        let folder = try await SampleFolder.trained()
        _ = try await folder.score()
        let published = try folder.text(file)
        let ended = try await folder.run(
            ["run", "--day", SampleFolder.days.scored, "--rescore", "--set", "audit.minimum_rows=111"])
        #expect(ended.code == 65)
        #expect(ended.output.contains("failed: minimum_rows: 110 rows, expected at least 111"))
        #expect(try folder.text(file) == published)
    }

    @Test("with a model whose scores are elsewhere is held back by the audit, which says how far they moved")
    func shift() async throws {
        let folder = try await SampleFolder.trained()
        _ = try await folder.score(SampleFolder.days.before)
        let days = ["--set", "training.from=2013-12-01", "--set", "training.until=2013-12-22"]
        _ = try await folder.run(["train", "--set", "evaluation.from=2013-12-23"] + days)
        let limit = ["--set", "audit.maximum_mean_shift=0.000001"]
        let ended = try await folder.run(["run", "--day", SampleFolder.days.scored] + limit)
        #expect(ended.code == 65)
        #expect(ended.output.contains("failed: mean_shift: mean 0."))
        #expect(ended.output.contains("of the last published run, expected at most 1e-06"), "\(ended.output)")
        #expect(try !FolderContents(folder.path).files.keys.contains(file))
    }
}
