public import Domain

/// What a flight must be like to be scored.
///
/// The ranges are those of the physical world, not of the sample: the highest wind speed ever measured at the surface is
/// 253 mph (Barrow Island, 1996), so the 1,048 mph that Newark reported on 12 February 2013 are a fault of the instrument.
public enum FlightContract {
    /// The contract.
    public static let contract = DataContract<Flight>([
        FieldRule("distance", in: 1...12_500) { $0.distance },
        FieldRule("flight", in: 1...9999) { Double($0.number) },
        FieldRule("temp", in: -80...135, missing: 0.2) { $0.weather?.temperature },
        FieldRule("dewp", in: -100...100, missing: 0.2) { $0.weather?.dewPoint },
        FieldRule("humid", in: 0...100, missing: 0.2) { $0.weather?.humidity },
        FieldRule("wind_dir", in: 0...360, missing: 0.3) { $0.weather?.windDirection },
        FieldRule("wind_speed", in: 0...253, missing: 0.2) { $0.weather?.windSpeed },
        FieldRule("wind_gust", in: 0...300) { $0.weather?.windGust },
        FieldRule("precip", in: 0...20, missing: 0.2) { $0.weather?.precipitation },
        FieldRule("pressure", in: 850...1100) { $0.weather?.pressure },
        FieldRule("visib", in: 0...10, missing: 0.2) { $0.weather?.visibility },
        FieldRule("plane_year", in: 1930...2100, otherwise: .warn) { ($0.plane?.year).map(Double.init) },
        FieldRule("seats", in: 1...853) { ($0.plane?.seats).map(Double.init) },
        FieldRule("engines", in: 1...8) { ($0.plane?.engines).map(Double.init) },
    ])
}
