import Domain
import PortContracts
import Testing

@Suite("A field rule")
struct FieldRuleTests {
    private let rule = FieldRule<Parcel>("distance", in: 1...12_500) { $0.distance }

    private func allows(_ distance: Double) throws -> Bool {
        let parcels = [try Parcel.sample { $0.distance = distance }]
        return rule.violations(among: parcels.span).isEmpty
    }

    @Test("allows the values of its range, the ends included")
    func range() throws {
        for value in [1, 1.5, 12_500] { #expect(try allows(value)) }
        for value in [1 - .ulpOfOne, 0, -1, 12_500.000_000_1] { #expect(try !allows(value)) }
    }

    @Test("does not allow NaN and infinities", arguments: [Double.nan, .signalingNaN, .infinity, -.infinity])
    func notFinite(_ value: Double) throws {
        #expect(try !allows(value))
    }

    @Test("allows a value that is missing")
    func missing() throws {
        let rule = FieldRule<Parcel>("declared_value", in: 0...1) { $0.declaredValue }
        let parcels = [try Parcel.sample { $0.declaredValue = nil }]
        #expect(rule.violations(among: parcels.span).isEmpty)
    }

    @Test("of texts allows those of its list, and a text that is missing")
    func categories() throws {
        let rule = FieldRule<Parcel>("service", oneOf: [try .text("express"), try .text("a long name of a service")]) {
            $0.service
        }
        let services = ["express", "a long name of a service", "", "Express", "a long name of a servicE", "express "]
        let parcels = try services.map { service in
            let category = try #require(Category(service))
            return try Parcel.sample { $0.service = category }
        }
        #expect(rule.violations(among: parcels.span) == [3, 4, 5])
        #expect(rule.allowed.description == "one of a long name of a service, express")
    }

    @Test("for entities that are columns gives the same violations, and takes NaN for a missing value")
    func columns() throws {
        let rule = FieldRule<Int>("number", .range(0...10)) { rows in
            .numeric(rows.indices.map { rows[$0] == 7 ? .nan : Double(rows[$0]) })
        }
        #expect(rule.violations(among: [-1, 0, 7, 10, 11].span) == [0, 4])
    }

    @Test("rejects, and lets every value be missing, by default")
    func defaults() {
        #expect(rule.consequence == .reject)
        #expect(rule.maximumMissingShare == 1)
    }
}
