import Domain
import UseCases

/// The laws of ``UseCases/ScoreStaging``.
public enum ScoreStagingContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = [
        Law("A chunk's scores, rejections and counts are written together") { store in
            let (record, claim) = try await store.begin(try Sample.request("r1"))
            let first = try Sample.chunk(0, keys: 1...20, rejected: 3)
            let second = try Sample.chunk(1, keys: 21...25)
            var expected = record.adding(first, at: Sample.time(1))
            try expect(
                try await store.staging.append(first, to: claim, at: Sample.time(1)), equals: expected, "record")
            expected = expected.adding(second, at: Sample.time(2))
            _ = try await store.staging.append(second, to: claim, at: Sample.time(2))
            let other = try await store.reopened()
            try expect(try await other.history.run(record.id), equals: expected, "record in another process")
            try expect(expected.counts.isBalanced, "the counts should balance: \(expected.counts)")
            let rejections = try await other.history.rejections(of: record.id, limit: 2)
            try expect(rejections, equals: Array(first.rejections.prefix(2)), "rejections")
            let profile = try await other.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 25, "staged rows")
            await store.ledger.release(claim)
        },
        Law("A chunk without scores and one without rejections are chunks") { store in
            let (_, claim) = try await store.begin(try Sample.request("r1"))
            var chunk = try Sample.chunk(0, keys: 1...2, rejected: 2)
            chunk.scores = []
            var record = try await store.staging.append(chunk, to: claim, at: Sample.time())
            try expect(record.counts, equals: RunCounts(read: 2, rejected: 2, chunks: 1), "counts")
            record = try await store.staging.append(try Sample.chunk(1, keys: 3...3), to: claim, at: Sample.time())
            try expect(
                record.counts, equals: RunCounts(read: 3, rejected: 2, scored: 1, staged: 1, chunks: 2), "counts")
            await store.ledger.release(claim)
        },
        Law("A chunk out of turn is refused, and nothing is written") { store in
            let (record, claim) = try await store.begin(try Sample.request("r1"))
            try await expectError(.internal, "staging chunk 1 first") {
                try await store.staging.append(try Sample.chunk(1, keys: 1...5), to: claim, at: Sample.time())
            }
            let after = try await store.staging.append(
                try Sample.chunk(0, keys: 1...5), to: claim, at: Sample.time())
            try await expectError(.internal, "staging chunk 0 again") {
                try await store.staging.append(try Sample.chunk(0, keys: 1...5), to: claim, at: Sample.time())
            }
            try expect(try await store.history.run(record.id), equals: after, "record")
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 5, "staged rows")
            await store.ledger.release(claim)
        },
        Law("Only a run that is staging takes chunks") { store in
            let claim = try await store.audited(try Sample.request("r1"))
            try await expectError(.usage, "staging for an audited run") {
                try await store.staging.append(try Sample.chunk(1, keys: 11...12), to: claim, at: Sample.time())
            }
            await store.ledger.release(claim)
        },
        Law("The profile is that of the rows that are staged: duplicates, NaN, infinite and extreme scores") { store in
            let (record, claim) = try await store.begin(try Sample.request("r1"))
            let values: [Double] = [0.25, .nan, .infinity, -.infinity, 1.5, -0.5, 0.1 + 0.2, 1, 0, 0.9999]
            let first = try Sample.chunk(0, keys: 1...10) { values[Int($0) - 1] }
            var second = try Sample.chunk(1, keys: 10...12)
            second.scores[2].flight = try Sample.id(11)
            _ = try await store.staging.append(first, to: claim, at: Sample.time())
            _ = try await store.staging.append(second, to: claim, at: Sample.time())
            var expected = ScoreProfile(range: 0...1)
            for score in (first.scores + second.scores).sorted(by: { $0.flight < $1.flight }) {
                expected.add(score.flight, score.value)
            }
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 13, "rows")
            try expect(profile.duplicates, equals: 2, "duplicates")
            try expect(profile.missing, equals: 1, "missing")
            try expect(profile.infinite, equals: 2, "infinite")
            try expect(profile.minimum, equals: -0.5, "minimum")
            try expect(profile.maximum, equals: 1.5, "maximum")
            try expect(abs(profile.sum - expected.sum) < 1e-12, "sum \(profile.sum) should be \(expected.sum)")
            try expect(profile.bins, equals: expected.bins, "bins")
            await store.ledger.release(claim)
        },
        Law("Of nothing, the profile has no rows") { store in
            let (record, claim) = try await store.begin(try Sample.request("r1"))
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 0, "rows")
            try expect(profile.summary, equals: nil, "summary")
            await store.ledger.release(claim)
        },
        Law("Discarding removes the scores and keeps the rejections; doing it twice does nothing more") { store in
            let (record, claim) = try await store.begin(try Sample.request("r1"))
            let chunk = try Sample.chunk(0, keys: 1...5, rejected: 2)
            _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
            try await store.staging.discard(record.id)
            try await store.staging.discard(record.id)
            try await store.staging.discard(try Sample.request("nobody").newID)
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 0, "rows")
            let rejections = try await store.history.rejections(of: record.id, limit: 10)
            try expect(rejections, equals: chunk.rejections, "rejections")
            await store.ledger.release(claim)
        },
    ]
}
