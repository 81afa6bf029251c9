import UseCases
import Domain

/// The laws of ``UseCases/FlightSource`` and ``UseCases/OutcomeSource``, for stores that also collect.
public enum FlightSourceContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = [
        Law("A table that does not exist is no input") { store in
            try await expectError(.noInput, "reading flights") {
                try await store.flights.lend(.everything, after: nil, chunkRows: 10) { _ in }
            }
            try await expectError(.noInput, "reading outcomes") {
                try await store.outcomes.lendOutcomes(chunkRows: 10) { _ in }
            }
        },
        Law("Every flight is lent once, in ascending order of the keys, whatever the size of a chunk") { store in
            let flights = try Sample.flights(25)
            try await store.collect(flights)
            for chunkRows in [1, 7, 25, 100] {
                let chunks = try await store.read(.partition(Sample.partition), chunkRows: chunkRows)
                try expect(chunks.flatMap(\.flights), equals: flights, "flights in chunks of \(chunkRows)")
                try expect(
                    chunks.dropLast().allSatisfy { $0.rowCount == chunkRows },
                    "every chunk but the last one should have \(chunkRows) rows: \(chunks.map(\.rowCount))")
            }
        },
        Law("Only the days of the selection are lent") { store in
            let day = Sample.partition.day
            let days = (0..<4).map { day.advanced(by: $0) }
            let flights = try days.enumerated().flatMap {
                try Sample.flights(3, from: Int64($0 * 10 + 1), on: $1)
            }
            try await store.collect(flights)
            let two = try await store.read(.days(days[1], days[2]), chunkRows: 4).flatMap(\.flights)
            try expect(two.map(\.day), equals: [1, 1, 1, 2, 2, 2].map { days[$0] }, "days")
            let all = try await store.read(.everything, chunkRows: 5).flatMap(\.flights)
            try expect(all, equals: flights, "everything")
        },
        Law("No rows, no call") { store in
            try await store.collect(try Sample.flights(3))
            let empty = Partition(day: Sample.partition.day.advanced(by: 300))
            let chunks = try await store.read(.partition(empty), chunkRows: 10)
            try expect(chunks.count, equals: 0, "chunks")
        },
        Law("Reading goes on after a chunk's position with exactly the rows that follow, also in another process") {
            store in
            let flights = try Sample.flights(10)
            try await store.collect(flights)
            let other = try await store.reopened()
            var rest = flights[...]
            for chunk in try await store.read(.partition(Sample.partition), chunkRows: 3) {
                rest = rest.dropFirst(chunk.rowCount)
                let resumed = try await other.read(
                    .partition(Sample.partition), after: chunk.position, chunkRows: 4)
                try expect(resumed.flatMap(\.flights), equals: Array(rest), "rows after \(chunk.position)")
            }
        },
        Law("An error in the body ends the reading and comes out of it") { store in
            try await store.collect(try Sample.flights(10))
            let error = try await expectError(BatchError.Code(rawValue: "of_the_body"), "the body's error") {
                try await store.flights.lend(.everything, after: nil, chunkRows: 3) { _ in
                    throw BatchError(BatchError.Code(rawValue: "of_the_body"), "thrown by the body")
                }
            }
            try expect(error.message, equals: "thrown by the body", "message")
            let again = try await store.read(.everything, chunkRows: 3).flatMap(\.flights)
            try expect(again.count, equals: 10, "rows read after the error")
        },
        Law("A cancelled reading ends with CancellationError") { store in
            try await store.collect(try Sample.flights(10))
            let reading = Task {
                try await store.flights.lend(.everything, after: nil, chunkRows: 1) { _ in
                    unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                    try Task.checkCancellation()
                }
            }
            do {
                try await reading.value
                throw LawBroken("the reading should have been cancelled")
            } catch is CancellationError {}
        },
        Law("What is read is one snapshot, whatever is written meanwhile") { store in
            try await store.collect(try Sample.flights(9))
            let other = try await store.reopened()
            let seen = Seen()
            do {
                try await store.flights.lend(.everything, after: nil, chunkRows: 3) { chunk in
                    if await seen.add(chunk.flights.count) == 3 {
                        let more = try Sample.flights(4, from: 100)
                        // A store may make the writer wait until the reader is done; then there is nothing to see.
                        try? await other.collect(more, .append)
                    }
                }
                try await expect(seen.total, equals: 9, "rows of the snapshot")
            } catch let error as BatchError where error.code == .tryLater {
                // A file has no snapshots: noticing the change and refusing is the other way to keep the law.
            }
        },
        Law("Every outcome is lent once") { store in
            let outcomes = try (1...7).map {
                FlightOutcome(flight: try Sample.id($0), arrivalDelay: $0 == 4 ? nil : Int($0) * 10 - 30)
            }
            try await store.collect(outcomes)
            let gathered = Gathered<FlightOutcome>()
            try await store.outcomes.lendOutcomes(chunkRows: 3) { await gathered.add($0) }
            let read = await gathered.elements.sorted { $0.flight < $1.flight }
            try expect(read, equals: outcomes, "outcomes")
        },
    ]
}

/// Counts rows.
private actor Seen {
    private(set) var total = 0

    func add(_ count: Int) -> Int {
        total += count
        return total
    }
}
