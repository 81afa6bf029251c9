import Domain
import UseCases

/// The laws of ``UseCases/ScoreStaging``.
public enum ScoreStagingContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = chunks + profiles + discarding

    private static let chunks: [Law<StoreUnderTest>] = [
        Law("A chunk's scores, rejections and counts are written together") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            let first = store.chunk(0, 1...20, rejected: 3)
            let second = store.chunk(1, 21...25)
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
            let (_, claim) = try await store.begin(try store.request("r1"))
            let chunk = store.chunk(0, 1...2, rejected: 2)
                .with(keys: store.variant.keys([]), outputs: [[]])
            var record = try await store.staging.append(chunk, to: claim, at: Sample.time())
            try expect(record.counts, equals: RunCounts(read: 2, rejected: 2, chunks: 1), "counts")
            record = try await store.staging.append(store.chunk(1, 3...3), to: claim, at: Sample.time())
            try expect(
                record.counts, equals: RunCounts(read: 3, rejected: 2, scored: 1, staged: 1, chunks: 2), "counts")
            await store.ledger.release(claim)
        },
        Law("A chunk out of turn is refused, and nothing is written") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            try await expectError(.internal, "staging chunk 1 first") {
                try await store.staging.append(store.chunk(1, 1...5), to: claim, at: Sample.time())
            }
            let after = try await store.staging.append(store.chunk(0, 1...5), to: claim, at: Sample.time())
            try await expectError(.internal, "staging chunk 0 again") {
                try await store.staging.append(store.chunk(0, 1...5), to: claim, at: Sample.time())
            }
            try expect(try await store.history.run(record.id), equals: after, "record")
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 5, "staged rows")
            await store.ledger.release(claim)
        },
        Law("A chunk with more or fewer outputs than the recipe is refused, and nothing is written") { store in
            let (record, claim) = try await store.begin(try store.request("r1", outputs: try Sample.classes()))
            for outputs in [1, 2, 4] {
                try await expectError(.internal, "staging \(outputs) outputs") {
                    try await store.staging.append(
                        store.chunk(0, 1...5, outputs: outputs), to: claim, at: Sample.time())
                }
            }
            try expect(try await store.history.run(record.id), equals: record, "record")
            await store.ledger.release(claim)
        },
        Law("Only a run that is staging takes chunks") { store in
            let claim = try await store.audited(try store.request("r1"))
            try await expectError(.usage, "staging for an audited run") {
                try await store.staging.append(store.chunk(1, 11...12), to: claim, at: Sample.time())
            }
            await store.ledger.release(claim)
        },
    ]

    private static let profiles: [Law<StoreUnderTest>] = [
        Law("The profile is that of the rows that are staged: duplicates, NaN, infinite and extreme scores") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            let values: [Double] = [0.25, .nan, .infinity, -.infinity, 1.5, -0.5, 0.1 + 0.2, 1, 0, 0.9999]
            let first = store.chunk(0, 1...10) { values[$0 - 1] }
            // Number 10 is staged already, and number 11 is there twice.
            let second = store.chunk(1, 10...12).with(keys: store.variant.keys([10, 11, 11]))
            _ = try await store.staging.append(first, to: claim, at: Sample.time())
            _ = try await store.staging.append(second, to: claim, at: Sample.time())
            var expected = ScoreProfile(range: 0...1)
            expected.add(first.keys, first.outputs)
            expected.add(second.keys, second.outputs)
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 13, "rows")
            try expect(profile.duplicates, equals: 2, "duplicates")
            try expect(profile.checksum, equals: first.scoreChecksum + second.scoreChecksum, "checksum")
            try expect(profile.outputs.count, equals: 1, "outputs")
            try expect(profile.outputs[0].missing, equals: 1, "missing")
            try expect(profile.outputs[0].infinite, equals: 2, "infinite")
            try expect(profile.outputs[0].minimum, equals: -0.5, "minimum")
            try expect(profile.outputs[0].maximum, equals: 1.5, "maximum")
            try expect(profile.outputs[0].sum, near: expected.outputs[0].sum, "sum")
            try expect(profile.outputs[0].bins, equals: expected.outputs[0].bins, "bins")
            try expect(profile.largestSumError, equals: 0, "error of the sums of a single output")
            await store.ledger.release(claim)
        },
        Law("With several outputs, each has a profile of its own, and the sums of the rows are compared with 1") {
            store in
            let (record, claim) = try await store.begin(try store.request("r1", outputs: try Sample.classes()))
            let chunk = store.chunk(0, 1...6, outputs: 3).with(outputs: [
                [0.5, 0.2, .nan, 0.25, .infinity, 1], [0.25, 0.3, 0.5, 0.5, 0.5, 0], [0.25, 0.3, 0.5, 0.3125, 0.5, 0],
            ])
            _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
            var expected = ScoreProfile(range: 0...1, outputs: 3)
            expected.add(chunk.keys, chunk.outputs)
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.outputs.map(\.rows), equals: [6, 6, 6], "rows")
            try expect(profile.checksum, equals: chunk.scoreChecksum, "checksum")
            try expect(profile.outputs.map(\.missing), equals: [1, 0, 0], "missing")
            try expect(profile.outputs.map(\.infinite), equals: [1, 0, 0], "infinite")
            try expect(profile.outputs.map(\.bins), equals: expected.outputs.map(\.bins), "bins")
            for (output, wanted) in zip(profile.outputs, expected.outputs) {
                try expect(output.sum, near: wanted.sum, "sum")
            }
            // 0.2 + 0.3 + 0.3 is 0.2 below 1; rows in which a value is not finite do not count.
            try expect(profile.largestSumError, near: 0.2, "largest error of a sum")
            await store.ledger.release(claim)
        },
        Law("Keys that differ by case, by encoding or in one part only are no duplicates") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            let keys = try store.variant.similarKeys()
            let chunk = ScoredChunk(
                index: 0, keys: keys, outputs: [[Double](repeating: 0.5, count: keys.count)], rejections: [],
                position: store.chunk(0, 1...1).position, sourceChecksum: RowChecksum())
            _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: keys.count, "rows")
            try expect(profile.checksum, equals: chunk.scoreChecksum, "checksum")
            try expect(profile.duplicates, equals: 0, "duplicates")
            await store.ledger.release(claim)
        },
        Law("Of nothing, the profile has no rows") { store in
            let (record, claim) = try await store.begin(try store.request("r1", outputs: try Sample.classes()))
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 0, "rows")
            try expect(profile.duplicates, equals: 0, "duplicates")
            try expect(profile.outputs.allSatisfy { $0.rows == 0 }, "no output should have rows: \(profile.outputs)")
            await store.ledger.release(claim)
        },
    ]

    private static let discarding: [Law<StoreUnderTest>] = [
        Law("The runs that have staged or kept scores are known, of all jobs") { store in
            try expect(try await store.staging.stagedRuns(), equals: [], "before")
            _ = try await store.published(try store.request("r1", second: 1))
            _ = try await store.published(try store.request("r2", digit: "b", second: 2))
            let (record, claim) = try await store.begin(try store.request("r3", job: "another-job", second: 3))
            _ = try await store.staging.append(store.chunk(0, 1...5), to: claim, at: Sample.time(3))
            await store.ledger.release(claim)
            let other = try await store.reopened()
            func unpublished() async throws -> [String] {
                try await other.staging.stagedRuns().map(\.rawValue).filter { $0 != "r2" }.sorted()
            }
            try expect(try await unpublished(), equals: ["r1", "r3"], "kept and staged")
            try await other.staging.discard(record.id)
            try expect(try await unpublished(), equals: ["r1"], "after discarding")
        },
        Law("Discarding removes the scores and keeps the rejections; doing it twice does nothing more") { store in
            let (record, claim) = try await store.begin(try store.request("r1"))
            let chunk = store.chunk(0, 1...5, rejected: 3)
            _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
            try await store.staging.discard(record.id)
            try await store.staging.discard(record.id)
            try await store.staging.discard(try store.request("nobody").newID)
            let profile = try await store.staging.profile(of: record.id, range: 0...1)
            try expect(profile.rows, equals: 0, "rows")
            let rejections = try await store.history.rejections(of: record.id, limit: 10)
            try expect(rejections, equals: chunk.rejections, "rejections")
            await store.ledger.release(claim)
        },
    ]
}
