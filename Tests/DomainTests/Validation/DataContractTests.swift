import Domain
import PortContracts
import Testing

@Suite("A data contract")
struct DataContractTests {
    static let contract = DataContract<Parcel>([
        FieldRule("distance", in: 1...1000) { $0.distance },
        FieldRule("declared_value", in: -80...135) { $0.declaredValue },
        FieldRule("weight", in: 1...2100, otherwise: .warn) { $0.weight },
    ])

    private func violation(of parcel: Parcel) -> DataContract<Parcel>.Violation? {
        Self.contract.violations(among: [parcel]).first
    }

    @Test("rejects an entity by the first rule that it violates, without the value")
    func rejection() throws {
        let parcel = try Parcel.sample { ($0.distance, $0.declaredValue) = (4983, 999) }
        let violations = Self.contract.violations(among: [parcel])
        let key = Key.text("A-17")
        #expect(violations.count == 1)
        let rejection = violations.first?.rejection(key: key)
        #expect(
            rejection == Rejection(key: key, column: "distance", code: .outOfRange, expected: "1.0 to 1000.0"))
        #expect(rejection?.description.contains("4983") == false)
    }

    @Test("rejects NaN, and accepts a value that is missing")
    func missing() throws {
        #expect(violation(of: try .sample { $0.declaredValue = nil }) == nil)
        #expect(violation(of: try .sample { $0.declaredValue = .nan })?.column == "declared_value")
        #expect(violation(of: try .sample { $0.distance = .nan })?.column == "distance")
    }

    @Test("accepts an entity that violates only a rule that warns")
    func warning() throws {
        #expect(violation(of: try .sample { $0.weight = 0 }) == nil)
    }

    @Test("finds the entities that violate it in their order, each once")
    func order() throws {
        let parcels = try (1...7).map { number in
            try Parcel.sample { parcel in
                if number % 3 == 0 { parcel.declaredValue = 1000 }
                if number % 2 == 0 { parcel.distance = 0 }
            }
        }
        let violations = Self.contract.violations(among: parcels)
        #expect(violations.map(\.row) == [1, 2, 3, 5])
        #expect(violations.map(\.column) == ["distance", "declared_value", "distance", "distance"])
        #expect(Self.contract.violations(among: []).isEmpty)
    }
}
