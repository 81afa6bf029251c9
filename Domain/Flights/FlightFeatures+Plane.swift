import Domain

extension FlightFeatures {
    /// The aeroplane.
    static let plane: [Feature<Flight>] = [
        .numeric("plane_known", "1 when the register of aircraft knows the aeroplane, otherwise 0.") {
            $0.plane == nil ? 0 : 1
        },
        .numeric("plane_age", "Years from the aeroplane's building to the year of the flight, 0 or more.") { flight in
            flight.plane?.year.map { max(0, Double(flight.day.year) - Double($0)) }
        },
        .numeric("seats", "Number of seats.") { $0.plane?.seats.map(Double.init) },
        .numeric("engines", "Number of engines.") { $0.plane?.engines.map(Double.init) },
        .numeric("is_regional_jet", "1 when the aeroplane has 20 to 100 seats, otherwise 0.") {
            $0.plane?.seats.map { (20...100).contains($0) ? 1 : 0 }
        },
    ]
}
