import Domain
import UseCases

/// The laws of ``UseCases/ScorePublisher`` and ``UseCases/PublishedScores``.
public enum ScorePublisherContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = whatIsSeen + replacing + refusals

    private static let whatIsSeen: [Law<StoreUnderTest>] = [
        Law("Before the first publication there are no rows") { store in
            for partition in store.variant.partitions {
                let rows = try await store.published.scores(of: partition, order: .byKey, limit: nil)
                try expect(rows, equals: [], "rows of \(partition)")
            }
        },
        Law("Staged rows are not seen before they are published, and exactly they are seen after") { store in
            let values = [0.1 + 0.2, 1 / 3.0, .leastNonzeroMagnitude, 1, 0, 0.1, 0.7000000000000001, 1e-300, 0.5, 0.25]
            let claim = try await store.audited(try store.request("r1")) { values[$0 - 1] }
            try expect(try await store.publishedValues(), equals: [], "rows before")
            let record = try await store.publisher.publish(claim, at: Sample.time(7))
            await store.ledger.release(claim)
            try expect(record.status, equals: .published, "status")
            try expect(record.updatedAt, equals: Sample.time(7), "time")
            let other = try await store.reopened()
            try expect(try await other.history.run(record.id), equals: record, "record in another process")
            let rows = try await other.published.scores(of: store.variant.partition, order: .byKey, limit: nil)
            let expected = (1...10).map { record.row(store.variant.key($0), [values[$0 - 1]]) }
            try expect(rows, equals: expected, "rows after")
        },
        Law("Each partition of the scheme is published and read by its label") { store in
            for (index, partition) in store.variant.partitions.enumerated() {
                let request = try store.request("r\(index)", partition: partition, second: Int64(index))
                _ = try await store.published(request) { _ in Double(index) / 8 }
            }
            for (index, partition) in store.variant.partitions.enumerated() {
                let rows = try await store.published.scores(of: partition, order: .byKey, limit: nil)
                try expect(
                    rows.map(\.key), equals: (1...10).map { store.variant.key($0, in: partition) },
                    "keys of \(partition)")
                try expect(rows.allSatisfy { $0.partition == partition }, "rows should be of \(partition): \(rows)")
                try expect(rows.map(\.outputs), equals: Array(repeating: [Double(index) / 8], count: 10), "outputs")
            }
        },
        Law("Several outputs are published, each under its own name") { store in
            let outputs = try Sample.classes()
            let record = try await store.published(try store.request("r1", outputs: outputs)) { Double($0) / 64 }
            let rows = try await store.reopened().published.scores(
                of: store.variant.partition, order: .highestFirst, limit: 3)
            let expected = [10, 9, 8].map { number in
                record.row(
                    store.variant.key(number),
                    [Double(number) / 64] + Array(repeating: (1 - Double(number) / 64) / 2, count: 2))
            }
            try expect(rows, equals: expected, "rows")
        },
        Law("Keys come back exactly, and in the order of their bytes") { store in
            let keys = try store.variant.similarKeys()
            let (_, claim) = try await store.begin(try store.request("r1"))
            let chunk = ScoredChunk(
                index: 0, keys: keys, outputs: [(0..<keys.count).map { Double($0) / 64 }], rejections: [],
                position: store.chunk(0, 1...1).position, sourceChecksum: RowChecksum())
            _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
            _ = try await store.ledger.advance(claim, by: RunChange(to: .staged, at: Sample.time()))
            _ = try await store.ledger.advance(
                claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: Sample.time()))
            _ = try await store.publisher.publish(claim, at: Sample.time(1))
            await store.ledger.release(claim)
            let rows = try await store.published.scores(of: store.variant.partition, order: .byKey, limit: nil)
            try expect(rows.map(\.key), equals: keys.keys, "keys")
        },
        Law("The highest scores come first when asked for; of equal ones the lower key, and rows without a score last")
        {
            store in
            _ = try await store.published(try store.request("r1")) {
                $0 == 7 ? .nan : $0 <= 3 ? 0.5 : Double($0) / 100
            }
            let rows = try await store.published.scores(of: store.variant.partition, order: .highestFirst, limit: 4)
            try expect(rows.map(\.key), equals: [1, 2, 3, 10].map { store.variant.key($0) }, "keys")
            let all = try await store.published.scores(of: store.variant.partition, order: .highestFirst, limit: nil)
            try expect(all.last?.key, equals: store.variant.key(7), "key of the last row")
            try expect(all.last?.outputs[0].isNaN ?? false, "the last row should have no score")
        },
    ]

    private static let replacing: [Law<StoreUnderTest>] = [
        Law("What the table has of a run is counted and summed up: nothing, all its rows, or those of another run") {
            store in
            for outputs in [ModelOutputs.score, try Sample.classes()] where outputs == .score || store.hasManyTargets {
                let store = outputs == .score ? store : try await store.publishing("classes")
                let request = try store.request("r\(outputs.count)", outputs: outputs)
                let claim = try await store.audited(request) { $0 == 3 ? .nan : Double($0) / 64 }
                let audited = try await store.run(claim.run)
                try expect(try await store.published.tally(of: audited), equals: PublishedTally(), "before")
                let record = try await store.publisher.publish(claim, at: request.time)
                await store.ledger.release(claim)
                let tally = PublishedTally(rows: 10, checksum: try Sample.some(record.scoreChecksum))
                try expect(try await store.reopened().published.tally(of: record), equals: tally, "after")
                var other = record
                other.id = try Sample.some(RunID(rawValue: "other"))
                var foreign = tally
                foreign.foreignRows = 10
                try expect(try await store.published.tally(of: other), equals: foreign, "of another run")
            }
        },
        Law("Publishing into another table is a publication of its own, and leaves the first table alone") { store in
            guard store.hasManyTargets else { return }
            let first = try await store.published(try store.request("r1")) { _ in 0.25 }
            let other = try await store.publishing("other_scores")
            for (index, rescore) in [false, true, true].enumerated() {
                let request = try other.request("r\(index + 2)", rescore: rescore, second: Int64(index + 1))
                _ = try await other.published(request) { _ in 0.5 }
            }
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.25, count: 10), "first table")
            try expect(try await other.publishedValues(), equals: Array(repeating: 0.5, count: 10), "other table")
            try expect(try await store.history.run(first.id), equals: first, "first run")
            let again = try await store.ledger.open(try store.request("r9", second: 9))
            try expect(again, equals: .alreadyPublished(first), "opening for the first table")
            let (_, claim) = try await other.ledger.claim(first.id, at: Sample.time(9))
            try await expectError(.usage, "publishing a run of another table") {
                try await other.publisher.publish(claim, at: Sample.time(9))
            }
            await other.ledger.release(claim)
        },
        Law("A published run of the same recipe is recognised, and opening changes nothing") { store in
            let record = try await store.published(try store.request("r1"))
            let other = try await store.reopened()
            let opening = try await other.ledger.open(try store.request("r2", second: 9))
            try expect(opening, equals: .alreadyPublished(record), "opening")
            try expect(try await store.history.runs(of: nil, limit: 10), equals: [record], "runs")
        },
        Law("Publishing again replaces all rows of the partition, and no others") { store in
            if let other = store.otherPartition {
                _ = try await store.published(try store.request("r0", partition: other)) { _ in 0.125 }
            }
            let first = try await store.published(try store.request("r1")) { _ in 0.25 }
            _ = try await store.published(try store.request("r2", digit: "b", second: 1)) { _ in 0.5 }
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.5, count: 10), "rows")
            try expect(try await store.history.run(first.id)?.status, equals: .superseded, "status of the first run")
            guard let other = store.otherPartition else { return }
            let others = try await store.publishedValues(of: other)
            try expect(others, equals: Array(repeating: 0.125, count: 10), "other partition")
        },
        Law("Publishing fewer rows again leaves none of the old ones") { store in
            _ = try await store.published(try store.request("r1")) { _ in 0.25 }
            let (_, claim) = try await store.begin(try store.request("r2", digit: "b", second: 1))
            _ = try await store.staging.append(store.chunk(0, 4...6), to: claim, at: Sample.time(1))
            _ = try await store.ledger.advance(claim, by: RunChange(to: .staged, at: Sample.time(1)))
            _ = try await store.ledger.advance(
                claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: Sample.time(1)))
            _ = try await store.publisher.publish(claim, at: Sample.time(2))
            await store.ledger.release(claim)
            let rows = try await store.published.scores(of: store.variant.partition, order: .byKey, limit: nil)
            try expect(rows.map(\.key), equals: [4, 5, 6].map { store.variant.key($0) }, "keys")
        },
        Law("Publishing a superseded run puts its rows back, and can be undone in the same way") { store in
            let first = try await store.published(try store.request("r1")) { Double($0) / 64 }
            let before = try await store.publishedValues()
            let second = try await store.published(try store.request("r2", digit: "b", second: 1)) { _ in 0.5 }
            for (run, expected) in [(first, before), (second, Array(repeating: 0.5, count: 10)), (first, before)] {
                let (_, claim) = try await store.ledger.claim(run.id, at: Sample.time(5))
                _ = try await store.publisher.publish(claim, at: Sample.time(6))
                await store.ledger.release(claim)
                try expect(try await store.publishedValues(), equals: expected, "rows")
                let statuses = try await store.history.runs(of: nil, limit: 10).map(\.status)
                try expect(Set(statuses), equals: [.published, .superseded], "statuses")
            }
        },
        Law("Only the last superseded run is kept") { store in
            let first = try await store.published(try store.request("r1")) { _ in 0.25 }
            let second = try await store.published(try store.request("r2", digit: "b", second: 1)) { _ in 0.5 }
            _ = try await store.published(try store.request("r3", digit: "c", second: 2)) { _ in 0.75 }
            try expect(try await store.history.run(first.id)?.status, equals: .abandoned, "status of the first run")
            try expect(try await store.history.run(second.id)?.status, equals: .superseded, "status of the second run")
            let (_, claim) = try await store.ledger.claim(first.id, at: Sample.time(5))
            try await expectError(.usage, "publishing a run whose rows are gone") {
                try await store.publisher.publish(claim, at: Sample.time(6))
            }
            await store.ledger.release(claim)
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.75, count: 10), "rows")
        },
        Law("Readers see the old rows or the new ones, never none and never both") { store in
            _ = try await store.published(try store.request("r0")) { _ in 0.5 }
            let reader = try await store.reopened()
            let reading = Task {
                var seen: Set<[Double]> = []
                while !Task.isCancelled { seen.insert(try await reader.publishedValues()) }
                return seen
            }
            for (index, digit) in "bcdef".enumerated() {
                let request = try store.request("r\(index + 1)", digit: digit, second: Int64(index + 1))
                _ = try await store.published(request) { _ in Double(index) / 10 }
            }
            reading.cancel()
            let seen = try await reading.value
            let legal = Set(([0.5] + (0..<5).map { Double($0) / 10 }).map { Array(repeating: $0, count: 10) })
            try expect(seen.isSubset(of: legal), "a reader saw \(seen.subtracting(legal))")
        },
    ]

    private static let refusals: [Law<StoreUnderTest>] = [
        Law("A run that is not audited is not published") { store in
            let (_, claim) = try await store.begin(try store.request("r1"))
            _ = try await store.staging.append(store.chunk(0, 1...5), to: claim, at: Sample.time())
            try await expectError(.usage, "publishing a run that is staging") {
                try await store.publisher.publish(claim, at: Sample.time(1))
            }
            try expect(try await store.publishedValues(), equals: [], "rows")
            await store.ledger.release(claim)
        },
        Law("A run whose staged rows are not as many as the ledger says is not published") { store in
            let first = try await store.published(try store.request("r1")) { _ in 0.25 }
            let claim = try await store.audited(try store.request("r2", digit: "b", second: 1))
            try await store.staging.discard(claim.run)
            try await expectError(.dataRefused, "publishing what is not there") {
                try await store.publisher.publish(claim, at: Sample.time(2))
            }
            await store.ledger.release(claim)
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.25, count: 10), "rows")
            try expect(try await store.history.run(first.id)?.status, equals: .published, "status of the first run")
        },
    ]
}

extension RunRecord {
    /// A published row of this run.
    fileprivate func row(_ key: Key, _ outputs: [Double]) -> PublishedScore {
        PublishedScore(
            partition: partition, key: key, outputs: outputs, run: id, modelName: recipe.model.name,
            modelVersion: recipe.model.version)
    }
}
