import Domain
import UseCases

/// The laws of ``UseCases/CollectionTarget``.
public enum CollectionContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = [
        Law("What is collected is read again exactly") { store in
            let flights = try Sample.flights(11)
            try await store.collect(flights)
            let read = try await store.read(.everything, chunkRows: 4).flatMap(\.flights)
            try expect(read, equals: flights, "flights")
        },
        Law("Collecting again with replace leaves the new rows only") { store in
            try await store.collect(try Sample.flights(5))
            try await store.collect(try Sample.flights(3, from: 4))
            let read = try await store.read(.everything, chunkRows: 10).flatMap(\.flights)
            try expect(read.map(\.id.rawValue), equals: [4, 5, 6], "keys")
        },
        Law("Collecting with append adds to what is there") { store in
            try await store.collect(try Sample.flights(3), .append)
            try await store.collect(try Sample.flights(2, from: 4), .append)
            let read = try await store.read(.everything, chunkRows: 10).flatMap(\.flights)
            try expect(read.map(\.id.rawValue), equals: [1, 2, 3, 4, 5], "keys")
        },
        Law("A key that is there already is refused, and nothing is collected") { store in
            try await store.collect(try Sample.flights(3))
            try await expectError(.dataRefused, "appending key 3 again") {
                try await store.collect(try Sample.flights(3, from: 3), .append)
            }
            let read = try await store.read(.everything, chunkRows: 10).flatMap(\.flights)
            try expect(read.map(\.id.rawValue), equals: [1, 2, 3], "keys")
        },
        Law("Duplicate keys in what is collected are refused, and nothing is collected") { store in
            let flights = try Sample.flights(3)
            try await expectError(.dataRefused, "collecting a key twice") {
                try await store.collect(flights + flights.suffix(1))
            }
            let outcome = FlightOutcome(flight: try Sample.id(1), arrivalDelay: 3)
            try await expectError(.dataRefused, "collecting an outcome twice") {
                try await store.collect([outcome, outcome, outcome])
            }
        },
        Law("A collection that fails leaves the table as it was") { store in
            let flights = try Sample.flights(5)
            try await store.collect(flights)
            let code = BatchError.Code(rawValue: "of_the_filler")
            try await expectError(code, "the filler's error") {
                try await store.collection.collectFlights(.replace) { append in
                    try await append(try Sample.flights(2, from: 50))
                    throw BatchError(code, "thrown while filling")
                }
            }
            let read = try await store.read(.everything, chunkRows: 10).flatMap(\.flights)
            try expect(read, equals: flights, "flights after the failure")
        },
    ]
}
