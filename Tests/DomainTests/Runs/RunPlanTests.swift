import Domain
import Testing

@Suite("The plan for a request")
struct RunPlanTests {
    /// How a run's recipe differs from the request's.
    enum Recipe: Sendable { case same, otherModel, otherProblem, otherOutputs, otherConfiguration, otherProgram }

    /// A step without the record that it carries.
    enum Step: Equatable, Sendable {
        case alreadyPublished(String)
        case resume(String)
        case open
    }

    /// The runs that the ledger has, and what is to be done. Runs were opened in their order, a second apart.
    struct Situation: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let runs: [(id: String, status: RunStatus, recipe: Recipe)]
        let rescore: Bool
        let step: Step
        let abandoned: [String]

        init(
            _ name: String, _ runs: [(String, RunStatus, Recipe)], rescore: Bool = false, _ step: Step,
            abandoned: [String] = []
        ) {
            testDescription = name
            self.runs = runs.map { (id: $0.0, status: $0.1, recipe: $0.2) }
            self.rescore = rescore
            self.step = step
            self.abandoned = abandoned
        }
    }

    static let situations = [
        Situation("no run", [], .open),
        Situation("published by the same recipe", [("a", .published, .same)], .alreadyPublished("a")),
        Situation("published, only the program differs", [("a", .published, .otherProgram)], .alreadyPublished("a")),
        Situation("published by another model", [("a", .published, .otherModel)], .open),
        Situation("published, a changed problem", [("a", .published, .otherProblem)], .open),
        Situation("published, other outputs", [("a", .published, .otherOutputs)], .open),
        Situation("unfinished, a changed problem", [("a", .failed, .otherProblem)], .open, abandoned: ["a"]),
        Situation("unfinished, other outputs", [("a", .staged, .otherOutputs)], .open, abandoned: ["a"]),
        Situation("published with other settings", [("a", .published, .otherConfiguration)], .open),
        Situation("published, to be scored again", [("a", .published, .same)], rescore: true, .open),
        Situation("superseded only", [("a", .superseded, .same)], .open),
        Situation("abandoned only", [("a", .abandoned, .same)], .open),
        Situation("staging", [("a", .staging, .same)], .resume("a")),
        Situation("stopped", [("a", .stopped, .same)], .resume("a")),
        Situation("failed", [("a", .failed, .same)], .resume("a")),
        Situation("staged", [("a", .staged, .same)], .resume("a")),
        Situation("audited", [("a", .audited, .same)], .resume("a")),
        Situation("unfinished, another model", [("a", .stopped, .otherModel)], .open, abandoned: ["a"]),
        Situation("unfinished, other settings", [("a", .staged, .otherConfiguration)], .open, abandoned: ["a"]),
        Situation("unfinished, another program", [("a", .failed, .otherProgram)], .open, abandoned: ["a"]),
        Situation("unfinished, to be scored again", [("a", .stopped, .same)], rescore: true, .open, abandoned: ["a"]),
        Situation("refused", [("a", .refused, .same)], .open, abandoned: ["a"]),
        Situation("refused, another model", [("a", .refused, .otherModel)], .open, abandoned: ["a"]),
        Situation(
            "several unfinished: the newest is resumed", [("b", .failed, .same), ("a", .stopped, .same)], .resume("a"),
            abandoned: ["b"]),
        Situation(
            "a newer one of another recipe", [("a", .stopped, .same), ("b", .failed, .otherModel)], .resume("a"),
            abandoned: ["b"]),
        Situation(
            "refused beside an unfinished one", [("a", .refused, .same), ("b", .staging, .same)], .resume("b"),
            abandoned: ["a"]),
        Situation(
            "another model published, this one begun", [("a", .published, .otherModel), ("b", .staged, .same)],
            .resume("b")),
        Situation(
            "published, and an attempt with another model unfinished",
            [("a", .published, .same), ("b", .stopped, .otherModel)], .alreadyPublished("a")),
        Situation(
            "published, and scoring it again was stopped", [("a", .published, .same), ("b", .stopped, .same)],
            .alreadyPublished("a")),
        Situation(
            "history", [("a", .abandoned, .same), ("b", .superseded, .same), ("c", .published, .otherModel)], .open),
    ]

    private func recipe(_ recipe: Recipe) throws -> RunRecipe {
        switch recipe {
        case .same: try .sample()
        case .otherModel: try .sample(version: 8)
        case .otherProblem: try .sample(problem: "e")
        case .otherOutputs: try .sample(outputs: .numbered(2))
        case .otherConfiguration: try .sample(configuration: "e")
        case .otherProgram: try .sample(program: "1.1")
        }
    }

    private func request(rescore: Bool) throws -> RunRequest {
        let record = try RunRecord.sample()
        return RunRequest(
            newID: try .of("new"), job: record.job, partition: record.partition, target: record.target,
            recipe: record.recipe, chunkRows: 5, process: ProcessIdentity(host: "node-3", number: 4711),
            rescore: rescore, time: Timestamp(microseconds: 99_000_000))
    }

    @Test("does what the situation asks for, in whatever order the runs are listed", arguments: situations)
    func plan(_ situation: Situation) throws {
        let runs = try situation.runs.enumerated().map { second, run in
            try RunRecord.sample(run.id, run.status, recipe: recipe(run.recipe), openedAt: Int64(second))
        }
        for runs in [runs, runs.reversed()] {
            let plan = try RunPlan(for: request(rescore: situation.rescore), given: runs)
            let step: Step =
                switch plan.step {
                case .alreadyPublished(let run): .alreadyPublished(run.id.rawValue)
                case .resume(let run): .resume(run.id.rawValue)
                case .open: .open
                }
            #expect(step == situation.step)
            #expect(plan.abandoned.map(\.rawValue).sorted() == situation.abandoned)
        }
    }

    @Test("opens a new record with the request's values")
    func opened() throws {
        let plan = try RunPlan(for: request(rescore: true), given: [.sample("run-1", .published)])
        var expected = try RunRecord.sample("new", openedAt: 99)
        expected.isRescore = true
        #expect(plan.step == .open(expected))
    }

    @Test("opens a new run for a replay, beside any other, and does not say what its source was")
    func replay() throws {
        var request = try request(rescore: false)
        request.parent = try .of("a")
        let runs = try [RunRecord.sample("a", .published), .sample("b", .stopped), .sample("c", .failed)]
        let plan = RunPlan(for: request, given: runs)
        var expected = try RunRecord.sample("new", openedAt: 99)
        expected.parent = try .of("a")
        expected.sourceChecksum = nil
        #expect(plan.step == .open(expected))
        #expect(plan.abandoned.map(\.rawValue).sorted() == ["b", "c"])
        // An unfinished replay is not resumed, by whatever request.
        for status in [RunStatus.stopped, .staged, .audited] {
            var unfinished = expected
            unfinished.status = status
            let next = try RunPlan(for: self.request(rescore: true), given: [unfinished])
            guard case .open = next.step else {
                Issue.record("a replay that is \(status) was resumed")
                continue
            }
            #expect(next.abandoned == [unfinished.id])
        }
    }

    @Test("resumes with the next attempt, at the time of the request, and keeps the counts")
    func resumed() throws {
        var run = try RunRecord.sample("run-1", .stopped)
        (run.attempt, run.counts, run.message) = (3, RunCounts(read: 5, scored: 5, staged: 5, chunks: 1), "disk full")
        guard case .resume(let resumed) = try RunPlan(for: request(rescore: false), given: [run]).step else {
            Issue.record("the run was to be resumed")
            return
        }
        #expect(
            resumed
                == run.resumed(
                    by: ProcessIdentity(host: "node-3", number: 4711), at: Timestamp(microseconds: 99_000_000)))
        #expect(resumed.attempt == 4)
        #expect(resumed.counts == run.counts)
    }

    @Test("resumes scoring again only a run that was begun for that, whatever is published", arguments: [false, true])
    func resumesRescore(_ isPublished: Bool) throws {
        var run = try RunRecord.sample("again", .stopped)
        run.isRescore = true
        let others = isPublished ? [try RunRecord.sample("old", .published)] : []
        guard case .resume(let resumed) = try RunPlan(for: request(rescore: true), given: others + [run]).step else {
            Issue.record("the run was to be resumed")
            return
        }
        #expect(resumed.id == run.id && resumed.isRescore)
    }

    @Test("leaves runs alone that publish into another table")
    func otherTarget() throws {
        let runs = try [RunStatus.published, .stopped, .refused].map { status in
            var run = try RunRecord.sample("run-\(status)", status)
            run.target = "other"
            return run
        }
        let plan = try RunPlan(for: request(rescore: false), given: runs)
        #expect(plan.step == .open(try .sample("new", openedAt: 99)))
        #expect(plan.abandoned.isEmpty)
    }

    @Test("takes a run of an older ledger, which has no target, for one of its own, but does not resume it")
    func olderLedger() throws {
        var run = try RunRecord.sample("old", .stopped)
        (run.target, run.sourceChecksum, run.scoreChecksum) = ("", nil, nil)
        let plan = try RunPlan(for: request(rescore: false), given: [run])
        #expect(plan.step == .open(try .sample("new", openedAt: 99)))
        #expect(plan.abandoned == [run.id])
        run.status = .published
        #expect(try RunPlan(for: request(rescore: false), given: [run]).step == .alreadyPublished(run))
    }

    @Test("of two runs opened at the same time resumes always the same one")
    func sameTime() throws {
        let runs = try ["a", "c", "b"].map { try RunRecord.sample($0, .stopped) }
        for runs in [runs, runs.reversed()] {
            guard case .resume(let run) = try RunPlan(for: request(rescore: false), given: runs).step else {
                Issue.record("a run was to be resumed")
                return
            }
            #expect(run.id.rawValue == "c")
        }
    }
}
