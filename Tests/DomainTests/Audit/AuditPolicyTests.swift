import Domain
import Testing

@Suite("An audit policy")
struct AuditPolicyTests {
    private func report(
        _ profile: ScoreProfile, counts: RunCounts? = nil, outputs: ModelOutputs = .score,
        previous: [ScoreSummary] = [], checksum: RowChecksum? = nil, _ change: (inout AuditPolicy) -> Void = { _ in }
    ) throws -> AuditReport {
        var policy = AuditPolicy()
        change(&policy)
        var run = try RunRecord.staged(counts ?? .staged(profile.rows), outputs: outputs)
        run.scoreChecksum = checksum ?? profile.checksum
        return policy.report(on: profile, of: run, previous: previous)
    }

    @Test("asks for finite, complete, unique scores between 0 and 1 by default")
    func defaults() throws {
        let report = try report(.of([0, 0.5, 1]))
        #expect(report.verdict == .passed)
        #expect(report.failures.isEmpty)
        #expect(
            report.findings.map(\.rule) == [
                "counts_agree", "scores_unchanged", "keys_unique", "minimum_rows", "scores_finite", "scores_in_range",
                "missing_share",
            ])
        #expect(report.summaries.map(\.output) == ["score"])
        #expect(report.summaries.map(\.mean) == [0.5])
    }

    @Test("refuses staged rows that are not those that were computed, though they are as many and plausible")
    func unchanged() throws {
        let computed = ScoreProfile.of([0.1, 0.2, 0.3])
        let report = try report(.of([0.1, 0.3, 0.2]), checksum: computed.checksum)
        #expect(report.failures.map(\.rule) == ["scores_unchanged"])
        #expect(report.failures[0].expected == "\(computed.checksum), as computed")
    }

    @Test("adds a rule for each shift that is limited")
    func shifts() throws {
        let report = try report(.of([0.5])) { ($0.maximumMeanShift, $0.maximumQuantileShift) = (0.1, 0.1) }
        #expect(report.findings.map(\.rule).suffix(2) == ["mean_shift", "quantile_shift"])
    }

    @Test("refuses one staged row more or fewer than were read and not rejected")
    func countsAgree() throws {
        let counts = RunCounts(read: 5, rejected: 2, scored: 3, staged: 3)
        #expect(try report(.of([0.1, 0.2, 0.3]), counts: counts).verdict == .passed)
        let texts = try [2, 4].map { rows in
            try report(.of([Double?](repeating: 0.5, count: rows)), counts: counts).failures.map(\.description)
        }
        #expect(
            texts == [
                ["counts_agree: 2 rows staged, expected 3 (5 read − 2 rejected)"],
                ["counts_agree: 4 rows staged, expected 3 (5 read − 2 rejected)"],
            ])
    }

    @Test("refuses a run whose own counts disagree, even when the staged rows are right")
    func countsBalanced() throws {
        let counts = RunCounts(read: 5, rejected: 2, scored: 3, staged: 2)
        #expect(
            try report(.of([0.1, 0.2, 0.3]), counts: counts).failures.map(\.description) == [
                "counts_agree: 3 rows staged, the run counts 3 scored and 2 staged, expected 3 (5 read − 2 rejected)"
            ])
    }

    @Test("refuses a key that is staged twice")
    func keysUnique() throws {
        var profile = ScoreProfile.of([0.1, 0.2])
        profile.add(.integers([2]), [[0.2]])
        #expect(try report(profile).failures.map(\.description) == ["keys_unique: 1 duplicate keys, expected 0"])
    }

    @Test("refuses an infinite score", arguments: [Double.infinity, -.infinity])
    func scoresFinite(_ score: Double) throws {
        #expect(
            try report(.of([0.5, score])).failures.map(\.description)
                == ["scores_finite: 1 infinite scores, expected 0"])
    }

    @Test("refuses a score just outside of its range, and accepts one on its ends")
    func scoresInRange() throws {
        #expect(try report(.of([0, 1])).verdict == .passed)
        #expect(try report(.of([2, 3], range: 2...3)) { $0.scoreRange = 2...3 }.verdict == .passed)
        let above = try report(.of([0.5, 1 + .ulpOfOne]))
        #expect(
            above.failures.map(\.description)
                == ["scores_in_range: 0.5 to 1.0000000000000002, expected 0.0 to 1.0"])
        let below = try report(.of([-Double.leastNonzeroMagnitude, 0.5]))
        #expect(below.failures.map(\.rule) == ["scores_in_range"])
    }

    @Test("refuses one row fewer than the minimum")
    func minimumRows() throws {
        let profile = ScoreProfile.of([0.1, 0.2, 0.3])
        #expect(try report(profile) { $0.minimumRows = 3 }.verdict == .passed)
        #expect(
            try report(profile) { $0.minimumRows = 4 }.failures.map(\.description)
                == ["minimum_rows: 3 rows, expected at least 4"])
    }

    @Test("refuses one missing score more than the share; NaN counts as missing, infinity does not")
    func missingShare() throws {
        #expect(try report(.of([0.5, nil, 0.5, 0.5])) { $0.maximumMissingShare = 0.25 }.verdict == .passed)
        #expect(
            try report(.of([0.5, nil, .nan, 0.5])) { $0.maximumMissingShare = 0.25 }.failures.map(\.description)
                == ["missing_share: 2 of 4 rows without a score, expected at most a share of 0.25"])
        #expect(try report(.of([0.5, nil])).failures.map(\.rule) == ["missing_share"])
        #expect(try report(.of([0.5, .nan])).failures.map(\.rule) == ["missing_share"])
        #expect(try report(.of([0.5, .infinity])).failures.map(\.rule) == ["scores_finite"])
    }

    @Test("refuses an empty partition by its rows only, and accepts it when no row is asked for")
    func empty() throws {
        let profile = ScoreProfile(range: 0...1)
        #expect(
            try report(profile).failures.map(\.description) == ["minimum_rows: 0 rows, expected at least 1"])
        let allowed = try report(profile) { $0.minimumRows = 0 }
        #expect(allowed.verdict == .passed)
        #expect(allowed.summaries.isEmpty)
        let range = allowed.findings.first { $0.rule == "scores_in_range" }
        #expect(range?.observed == "no finite score")
    }

    @Test("names every rule that is not met")
    func several() throws {
        let report = try report(.of([2, nil, .infinity]), counts: .staged(4)) { $0.minimumRows = 9 }
        #expect(report.verdict == .failed)
        #expect(
            report.failures.map(\.rule)
                == ["counts_agree", "minimum_rows", "scores_finite", "scores_in_range", "missing_share"])
    }

    @Test("judges each of several outputs by itself, and names it")
    func outputs() throws {
        let outputs = try #require(ModelOutputs(["low", "high"]))
        let report = try report(.of([[0.5, .nan], [2, .infinity]]), outputs: outputs)
        #expect(
            report.findings.map(\.rule) == [
                "counts_agree", "scores_unchanged", "keys_unique", "minimum_rows", "scores_finite:low",
                "scores_in_range:low",
                "missing_share:low", "scores_finite:high", "scores_in_range:high", "missing_share:high",
            ])
        #expect(report.failures.map(\.rule) == ["missing_share:low", "scores_finite:high", "scores_in_range:high"])
        #expect(report.summaries.map(\.output) == ["low", "high"])
        #expect(report.summaries.map(\.mean) == [0.5, 2])
    }

    @Test("asks that class probabilities sum to 1, to a hundred-thousandth, and asks it of nothing else")
    func sums() throws {
        let classes = try #require(ModelOutputs(["a", "b"], areClassProbabilities: true))
        #expect(try report(.of([[0.5, 0.25], [0.5, 0.75]]), outputs: classes).verdict == .passed)
        #expect(try report(.of([[0.5, 0.25], [0.5, 0.750_009]]), outputs: classes).verdict == .passed)
        let refused = try report(.of([[0.5, 0.25], [0.5, 0.875]]), outputs: classes)
        #expect(
            refused.failures.map(\.description)
                == ["probabilities_sum_to_one: 0.125 from 1, expected at most 1e-05"])
        let numbers = try #require(ModelOutputs(["a", "b"]))
        #expect(try report(.of([[0.5, 0.25], [0.5, 0.875]]), outputs: numbers).verdict == .passed)
        let one = try #require(ModelOutputs(["a"], areClassProbabilities: true))
        #expect(try report(.of([0.25]), outputs: one).verdict == .passed)
    }

    @Test("compares each output with the summary of its name, whatever the order")
    func comparesByName() throws {
        let outputs = try #require(ModelOutputs(["low", "high"]))
        let previous = [("high", 0.75), ("low", 0.25)].map {
            ScoreSummary(output: $0, rows: 1, mean: $1, p05: $1, p25: $1, p50: $1, p75: $1, p95: $1)
        }
        let profile = ScoreProfile.of([[0.25], [0.5]])
        let report = try report(profile, outputs: outputs, previous: previous) { $0.maximumMeanShift = 0.125 }
        #expect(report.failures.map(\.rule) == ["mean_shift:high"])
        let renamed = try self.report(profile, outputs: .numbered(2), previous: previous) { $0.maximumMeanShift = 0 }
        #expect(renamed.verdict == .passed, "there is nothing of these names to compare with")
    }
}
