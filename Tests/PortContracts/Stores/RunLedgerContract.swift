import Domain
import UseCases

/// The laws of ``UseCases/RunLedger`` and ``UseCases/RunHistory``.
public enum RunLedgerContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = opening + claims + steps + history

    private static let opening: [Law<StoreUnderTest>] = [
        Law("A ledger that does not exist yet is empty") { store in
            let id = try store.request("r1").newID
            try expect(try await store.history.runs(of: nil, limit: 10), equals: [], "runs")
            try expect(try await store.history.run(id), equals: nil, "run")
            try expect(try await store.history.findings(of: id), equals: [], "findings")
            try expect(try await store.history.rejections(of: id, limit: 10), equals: [], "rejections")
            try expect(try await store.history.lastPublished(of: try Sample.job()), equals: nil, "last published")
            let found = try await store.history.runs(of: nil, whichAre: Set(RunStatus.allCases))
            try expect(found, equals: [], "runs of any status")
            try expect(try await store.history.runs(startingWith: "r", limit: 10), equals: [], "runs by id")
            try expect(try await store.history.partitionsAtWork(), equals: [], "at work")
        },
        Law("A new run begins at its first attempt, and the history has its record") { store in
            let request = try store.request("r1", outputs: try Sample.classes())
            let (record, claim) = try await store.begin(request)
            var expected = RunRecord(
                id: request.newID, job: request.job, partition: request.partition, target: request.target,
                recipe: request.recipe, chunkRows: request.chunkRows, openedAt: request.time)
            expected.process = request.process
            try expect(record, equals: expected, "record")
            try expect(claim, equals: RunClaim(run: request.newID, attempt: 1), "claim")
            let other = try await store.reopened()
            try expect(try await other.history.run(request.newID), equals: expected, "record in another process")
            await store.ledger.release(claim)
        },
        Law("A released run of the same recipe is resumed with the next attempt") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            await store.ledger.release(claim)
            await store.ledger.release(claim)
            let other = try await store.reopened()
            let opening = try await other.ledger.open(try store.request("r2", second: 5))
            let resumed = record.resumed(by: Sample.process, at: Sample.time(5))
            let expected = RunClaim(run: record.id, attempt: 2)
            try expect(opening, equals: .resumed(resumed, expected), "opening")
            await other.ledger.release(expected)
        },
        Law("A run of another recipe takes the place of an unfinished one, whose staged rows are gone") { store in
            let (_, claim) = try await store.begin(try store.request("r1"))
            _ = try await store.staging.append(store.chunk(0, 1...5), to: claim, at: Sample.time())
            await store.ledger.release(claim)
            let (record, second) = try await store.begin(try store.request("r2", digit: "b", second: 5))
            try expect(record.counts, equals: RunCounts(), "counts of the new run")
            try expect(try await store.history.run(claim.run)?.status, equals: .abandoned, "status of the old run")
            let profile = try await store.staging.profile(of: claim.run, range: 0...1)
            try expect(profile.rows, equals: 0, "staged rows of the old run")
            await store.ledger.release(second)
        },
        Law("A run of a changed problem, or of other outputs, is not resumed") { store in
            let request = try store.request("r1")
            let (_, claim) = try await store.begin(request)
            await store.ledger.release(claim)
            var changed = try store.request("r2", second: 1)
            changed.recipe = try Sample.recipe(problem: try Sample.problem(digit: "e"))
            let (_, second) = try await store.begin(changed)
            await store.ledger.release(second)
            let (_, third) = try await store.begin(
                try store.request("r3", outputs: try Sample.classes(), second: 2))
            await store.ledger.release(third)
        },
    ]

    private static let claims: [Law<StoreUnderTest>] = [
        Law("While a claim is held, opening and claiming are to be tried later, and name the run") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            let other = try await store.reopened()
            for contender in [store, other] {
                let error = try await expectError(.tryLater, "opening what is held") {
                    try await contender.ledger.open(try store.request("r2"))
                }
                try expect(error.message.contains("r1"), "the message should name run r1: \(error.message)")
                try await expectError(.tryLater, "claiming what is held") {
                    try await contender.ledger.claim(record.id, at: Sample.time(1))
                }
            }
            var others = [try await other.begin(try store.request("r4", job: "another-job")).claim]
            if let partition = store.otherPartition {
                others.append(try await other.begin(try store.request("r3", partition: partition)).claim)
            }
            for claim in [claim] + others { await store.ledger.release(claim) }
            for claim in others { await other.ledger.release(claim) }
        },
        Law("Whoever lost a run to another attempt can write no more") { store in
            let (record, lost) = try await store.begin(try store.request("r1"))
            await store.ledger.release(lost)
            let other = try await store.reopened()
            let (taken, claim) = try await other.ledger.claim(record.id, at: Sample.time(3))
            try expect(taken.attempt, equals: 2, "attempt")
            try await expectError(.tryLater, "advancing a lost run") {
                try await store.ledger.advance(lost, by: RunChange(to: .staged, at: Sample.time(4)))
            }
            try await expectError(.tryLater, "staging for a lost run") {
                try await store.staging.append(store.chunk(0, 1...5), to: lost, at: Sample.time(4))
            }
            try await expectError(.tryLater, "publishing a lost run") {
                try await store.publisher.publish(lost, at: Sample.time(4))
            }
            let after = try await store.history.run(record.id)
            try expect(after?.counts, equals: RunCounts(), "counts after the attempts")
            try expect(after?.status, equals: .staging, "status after the attempts")
            await other.ledger.release(claim)
        },
        Law("An unknown run cannot be claimed") { store in
            let (_, claim) = try await store.begin(try store.request("r1"))
            let error = try await expectError(.usage, "claiming an unknown run") {
                try await store.ledger.claim(try store.request("nobody").newID, at: Sample.time())
            }
            try expect(error.message.contains("nobody"), "the message should name the run: \(error.message)")
            await store.ledger.release(claim)
        },
    ]

    private static let steps: [Law<StoreUnderTest>] = [
        Law("Only the steps that a run's life has are made") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            try await expectError(.usage, "publishing a run that is staging") {
                try await store.ledger.advance(claim, by: RunChange(to: .published, at: Sample.time(1)))
            }
            try expect(try await store.history.run(record.id), equals: record, "record after the refusal")
            await store.ledger.release(claim)
        },
        Law("A step is written with its audit and its message") { store in
            let claim = try await store.audited(try store.request("r1", second: 2))
            let record = try await store.history.run(claim.run)
            try expect(record?.status, equals: .audited, "status")
            try expect(record?.summaries, equals: Sample.passedAudit.summaries, "summaries")
            let findings = try await store.history.findings(of: claim.run)
            try expect(findings, equals: Sample.passedAudit.findings, "findings")
            let failed = AuditReport(
                findings: [AuditFinding(rule: "mean_shift", passed: false, observed: "0.4", expected: "0.1")])
            let message = "it's \"refused\"; 5 % — naïve"
            let refused = try await store.ledger.advance(
                claim, by: RunChange(to: .refused, audit: failed, message: message, at: Sample.time(9)))
            try expect(refused.message, equals: message, "message")
            try expect(try await store.history.run(claim.run), equals: refused, "record")
            try expect(try await store.history.findings(of: claim.run), equals: failed.findings, "findings again")
            await store.ledger.release(claim)
        },
    ]

    private static let history: [Law<StoreUnderTest>] = [
        Law("Runs are listed newest first, of one job or of all, up to a limit") { store in
            let partitions = store.variant.partitions
            for (index, job) in ["one", "two", "one", "one"].enumerated() {
                let request = try store.request(
                    "r\(index)", job: job, partition: partitions[index % partitions.count],
                    digit: Array("abcd")[index], second: Int64(index))
                await store.ledger.release(try await store.begin(request).claim)
            }
            let all = try await store.history.runs(of: nil, limit: 3)
            try expect(all.map(\.id.rawValue), equals: ["r3", "r2", "r1"], "all")
            let one = try await store.history.runs(of: try Sample.job("one"), limit: 10)
            try expect(one.map(\.id.rawValue), equals: ["r3", "r2", "r0"], "of one job")
        },
        Law("Runs are found by their statuses, newest first, of one job or of all") { store in
            let published = try await store.published(try store.request("r1", second: 1))
            let claim = try await store.audited(try store.request("r2", job: "one", digit: "b", second: 2))
            await store.ledger.release(claim)
            let history = try await store.reopened().history
            try expect(try await history.runs(of: nil, whichAre: [.published]), equals: [published], "published")
            let both = try await history.runs(of: nil, whichAre: [.published, .audited])
            try expect(both.map(\.id.rawValue), equals: ["r2", "r1"], "of all jobs")
            let one = try await history.runs(of: try Sample.job("one"), whichAre: [.published, .audited])
            try expect(one.map(\.id.rawValue), equals: ["r2"], "of one job")
            try expect(try await history.runs(of: nil, whichAre: [.failed, .stopped]), equals: [], "none")
            try expect(try await history.runs(of: nil, whichAre: []), equals: [], "no status")
        },
        Law("Runs are found by the beginning of their ids, newest first, up to a limit") { store in
            for (index, id) in ["ab-1", "ab-2", "b-1"].enumerated() {
                let request = try store.request(
                    id, job: "j\(index)", digit: Array("abc")[index], second: Int64(index))
                await store.ledger.release(try await store.begin(request).claim)
            }
            let history = try await store.reopened().history
            func found(_ prefix: String, _ limit: Int = 10) async throws -> [String] {
                try await history.runs(startingWith: prefix, limit: limit).map(\.id.rawValue)
            }
            try expect(try await found("ab"), equals: ["ab-2", "ab-1"], "beginning of two")
            try expect(try await found("ab", 1), equals: ["ab-2"], "up to a limit")
            try expect(try await found("ab-1"), equals: ["ab-1"], "whole id")
            try expect(try await found("b"), equals: ["b-1"], "not in the middle")
            try expect(try await found("a_"), equals: [], "no pattern")
            try expect(try await found(""), equals: ["b-1", "ab-2", "ab-1"], "all")
        },
        Law("A partition is at work from the grant of its claim to the release, and looking changes nothing") { store in
            let other = try await store.reopened()
            try expect(try await other.history.partitionsAtWork(), equals: [], "before")
            let (record, claim) = try await store.begin(try store.request("r1"))
            let (_, second) = try await store.begin(try store.request("r2", job: "another-job", second: 1))
            await store.ledger.release(second)
            for history in [store.history, other.history] {
                try expect(try await history.partitionsAtWork(), equals: [JobPartition(record)], "while it is held")
            }
            await store.ledger.release(claim)
            try expect(try await other.history.partitionsAtWork(), equals: [], "after")
            await other.ledger.release(try await other.ledger.claim(record.id, at: Sample.time(2)).claim)
        },
        Law("The run that was published last is found, of its job only, and only while it is published") { store in
            let job = try Sample.job()
            let first = try await store.published(try store.request("r1", second: 1))
            let other = try await store.reopened()
            try expect(try await other.history.lastPublished(of: job), equals: first, "after the first publication")
            try expect(try await store.history.lastPublished(of: try Sample.job("one")), equals: nil, "of another job")
            let second = try await store.published(try store.request("r2", digit: "b", second: 2))
            try expect(try await store.history.lastPublished(of: job), equals: second, "after the second one")
            // Put back later, so that the older run is the one that was published last.
            let (_, claim) = try await store.ledger.claim(first.id, at: Sample.time(5))
            let again = try await store.publisher.publish(claim, at: Sample.time(6))
            await store.ledger.release(claim)
            try expect(try await store.history.lastPublished(of: job), equals: again, "after putting back the first")
            guard let partition = store.otherPartition else { return }
            let third = try await store.published(
                try store.request("r3", partition: partition, digit: "c", second: 4))
            try expect(try await store.history.lastPublished(of: job), equals: again, "published at second 6, not 4")
            try expect(third.status, equals: .published, "status of the third run")
        },
    ]
}
