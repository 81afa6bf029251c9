import Domain
import Flights
import Foundation
import Testing

@Suite("The features of a flight")
struct FlightFeaturesTests {
    private static let catalogue = FlightFeatures.catalogue

    @Test("have the values worked out by hand", arguments: FeatureCase.all)
    func value(_ expected: FeatureCase) throws {
        let flight = try Flight.sample(expected.change)
        let column = try #require(Self.catalogue.select([expected.feature]).matrix(of: [flight]).columns.first)
        switch (column, expected.expected) {
        case (.numeric(let values), .number(let number)):
            #expect(
                values.count == 1 && values.allSatisfy { abs($0 - number) <= 1e-15 * max(1, abs(number)) }, "\(values)")
        case (.numeric(let values), .missing): #expect(values.count == 1 && values.allSatisfy(\.isNaN))
        case (.categorical(let values), .category(let text)): #expect(values.map(\.description) == [text])
        case (.categorical(let values), .missing): #expect(values == [.missing])
        default: Issue.record("\(expected.feature) is \(column.kind.rawValue), expected \(expected.expected)")
        }
    }

    @Test("all have a case in the table, and one of the sample itself")
    func covered() {
        #expect(Set(FeatureCase.all.map(\.feature)) == Set(Self.catalogue.names))
        #expect(Set(FeatureCase.all.filter { $0.situation == "sample" }.map(\.feature)) == Set(Self.catalogue.names))
    }

    @Test("are at least 25, each with a name of its own and a sentence that ends with a full stop")
    func catalogue() {
        #expect(Self.catalogue.features.count >= 25)
        #expect(Set(Self.catalogue.names).count == Self.catalogue.names.count)
        #expect(Self.catalogue.names.allSatisfy(Slug.isValid))
        for feature in Self.catalogue.features {
            #expect(feature.summary.hasSuffix("."), "\(feature.name)")
            #expect(feature.summary.first?.isLowercase == false, "\(feature.name)")
        }
    }

    @Test("of the weather are all missing when nothing was observed, of the aeroplane when nothing is known")
    func missing() throws {
        let flight = try Flight.sample { ($0.tail, $0.weather, $0.plane) = (nil, nil, nil) }
        let matrix = Self.catalogue.matrix(of: [flight])
        let missing = zip(matrix.names, matrix.columns).filter { _, column in
            switch column {
            case .numeric(let values): values.allSatisfy(\.isNaN)
            case .categorical(let values): values == [.missing]
            }
        }
        let groups = (FeatureCase.weather + FeatureCase.plane).map(\.feature)
        #expect(Set(missing.map(\.0)) == Set(groups).subtracting(["weather_known", "plane_known"]))
    }

    @Test("of a flight do not depend on the flights beside it")
    func rowByRow() throws {
        let flights = try FeatureCase.all.map { try Flight.sample($0.change) }
        let whole = Self.catalogue.matrix(of: flights)
        let single = Self.catalogue.join(flights.map { Self.catalogue.matrix(of: [$0]) })
        #expect(single.rowCount == flights.count)
        #expect(zip(whole.columns, single.columns).allSatisfy { $0.hasSameBits(as: $1) })
    }

    @Test("of the wind are its cosine and sine against the runways' 30 degrees, from all sides")
    func wind() throws {
        let directions = Array(stride(from: 0.0, through: 360, by: 10))
        let flights = try directions.map { direction in
            try Flight.sample { $0.weather?.windDirection = direction }
        }
        let matrix = try Self.catalogue.select(["wind_along_runway", "wind_across_runway"]).matrix(of: flights)
        guard case .numeric(let along) = matrix.columns[0], case .numeric(let across) = matrix.columns[1] else {
            Issue.record("the wind is numbers")
            return
        }
        for (index, direction) in directions.enumerated() {
            let radians = (direction - 30) * .pi / 180
            #expect(abs(along[index] - 10 * cos(radians)) <= 1e-14)
            #expect(abs(across[index] - abs(10 * sin(radians))) <= 1e-14)
        }
    }
}

extension FeatureColumn {
    /// Whether two columns have the same values, NaN included.
    fileprivate func hasSameBits(as other: FeatureColumn) -> Bool {
        switch (self, other) {
        case (.numeric(let left), .numeric(let right)): left.map(\.bitPattern) == right.map(\.bitPattern)
        case (.categorical(let left), .categorical(let right)): left == right
        default: false
        }
    }
}
