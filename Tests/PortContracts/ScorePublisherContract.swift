import Domain
import UseCases

/// The laws of ``UseCases/ScorePublisher`` and ``UseCases/PublishedScores``.
public enum ScorePublisherContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = [
        Law("Before the first publication there are no rows") { store in
            let rows = try await store.published.scores(of: Sample.partition, order: .byKey, limit: nil)
            try expect(rows, equals: [], "rows")
        },
        Law("Staged rows are not seen before they are published, and exactly they are seen after") { store in
            let values = [0.1 + 0.2, 1 / 3.0, .leastNonzeroMagnitude, 1, 0, 0.1, 0.7000000000000001, 1e-300, 0.5, 0.25]
            let claim = try await store.audited(try Sample.request("r1")) { values[Int($0) - 1] }
            try expect(try await store.publishedValues(), equals: [], "rows before")
            let record = try await store.publisher.publish(claim, at: Sample.time(7))
            await store.ledger.release(claim)
            try expect(record.status, equals: .published, "status")
            try expect(record.updatedAt, equals: Sample.time(7), "time")
            let other = try await store.reopened()
            try expect(try await other.history.run(record.id), equals: record, "record in another process")
            let rows = try await other.published.scores(of: Sample.partition, order: .byKey, limit: nil)
            let expected = try values.enumerated().map {
                PublishedScore(
                    partition: Sample.partition, score: Score(flight: try Sample.id(Int64($0 + 1)), value: $1),
                    run: record.id, modelName: record.recipe.model.name, modelVersion: record.recipe.model.version)
            }
            try expect(rows, equals: expected, "rows after")
        },
        Law("The highest scores come first when asked for, of equal ones the lower key") { store in
            _ = try await store.published(try Sample.request("r1")) { $0 <= 3 ? 0.5 : Double($0) / 100 }
            let rows = try await store.published.scores(of: Sample.partition, order: .highestFirst, limit: 4)
            try expect(rows.map(\.score.flight.rawValue), equals: [1, 2, 3, 10], "keys")
        },
        Law("A published run of the same recipe is recognised, and opening changes nothing") { store in
            let record = try await store.published(try Sample.request("r1"))
            let other = try await store.reopened()
            let opening = try await other.ledger.open(try Sample.request("r2", second: 9))
            try expect(opening, equals: .alreadyPublished(record), "opening")
            try expect(try await store.history.runs(of: nil, limit: 10), equals: [record], "runs")
        },
        Law("Publishing again replaces all rows of the partition, and no others") { store in
            let tomorrow = Partition(day: Sample.partition.day.advanced(by: 1))
            _ = try await store.published(try Sample.request("r0", partition: tomorrow)) { _ in 0.125 }
            let first = try await store.published(try Sample.request("r1")) { _ in 0.25 }
            _ = try await store.published(try Sample.request("r2", digit: "b", second: 1)) { _ in 0.5 }
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.5, count: 10), "rows")
            let old = try await store.history.run(first.id)
            try expect(old?.status, equals: .superseded, "status of the first run")
            let others = try await store.published.scores(of: tomorrow, order: .byKey, limit: nil)
            try expect(others.map(\.score.value), equals: Array(repeating: 0.125, count: 10), "other partition")
        },
        Law("Publishing a superseded run puts its rows back, and can be undone in the same way") { store in
            let first = try await store.published(try Sample.request("r1")) { Double($0) / 64 }
            let before = try await store.publishedValues()
            let second = try await store.published(try Sample.request("r2", digit: "b", second: 1)) { _ in 0.5 }
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
            let first = try await store.published(try Sample.request("r1")) { _ in 0.25 }
            let second = try await store.published(try Sample.request("r2", digit: "b", second: 1)) { _ in 0.5 }
            _ = try await store.published(try Sample.request("r3", digit: "c", second: 2)) { _ in 0.75 }
            try expect(try await store.history.run(first.id)?.status, equals: .abandoned, "status of the first run")
            try expect(try await store.history.run(second.id)?.status, equals: .superseded, "status of the second run")
            let (_, claim) = try await store.ledger.claim(first.id, at: Sample.time(5))
            try await expectError(.usage, "publishing a run whose rows are gone") {
                try await store.publisher.publish(claim, at: Sample.time(6))
            }
            await store.ledger.release(claim)
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.75, count: 10), "rows")
        },
        Law("A run that is not audited is not published") { store in
            let (_, claim) = try await store.begin(try Sample.request("r1"))
            _ = try await store.staging.append(try Sample.chunk(0, keys: 1...5), to: claim, at: Sample.time())
            try await expectError(.usage, "publishing a run that is staging") {
                try await store.publisher.publish(claim, at: Sample.time(1))
            }
            try expect(try await store.publishedValues(), equals: [], "rows")
            await store.ledger.release(claim)
        },
        Law("A run whose staged rows are not as many as the ledger says is not published") { store in
            let first = try await store.published(try Sample.request("r1")) { _ in 0.25 }
            let claim = try await store.audited(try Sample.request("r2", digit: "b", second: 1))
            try await store.staging.discard(claim.run)
            try await expectError(.dataRefused, "publishing what is not there") {
                try await store.publisher.publish(claim, at: Sample.time(2))
            }
            await store.ledger.release(claim)
            try expect(try await store.publishedValues(), equals: Array(repeating: 0.25, count: 10), "rows")
            try expect(try await store.history.run(first.id)?.status, equals: .published, "status of the first run")
        },
        Law("Readers see the old rows or the new ones, never none and never both") { store in
            _ = try await store.published(try Sample.request("r0")) { _ in 0.5 }
            let reader = try await store.reopened()
            let reading = Task {
                var seen: Set<[Double]> = []
                while !Task.isCancelled { seen.insert(try await reader.publishedValues()) }
                return seen
            }
            for (index, digit) in "bcdef".enumerated() {
                _ = try await store.published(
                    try Sample.request("r\(index + 1)", digit: digit, second: Int64(index + 1))
                ) { _ in Double(index) / 10 }
            }
            reading.cancel()
            let seen = try await reading.value
            let legal = Set(([0.5] + (0..<5).map { Double($0) / 10 }).map { Array(repeating: $0, count: 10) })
            try expect(seen.isSubset(of: legal), "a reader saw \(seen.subtracting(legal))")
        },
    ]
}
