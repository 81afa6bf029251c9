import Domain

extension FlightFeatures {
    /// The weather at the origin in the hour of departure.
    static let weather: [Feature<Flight>] = [
        .numeric("weather_known", "1 when there is an observation, otherwise 0.") { $0.weather == nil ? 0 : 1 },
        .numeric("temperature", "Temperature in °F.") { $0.weather?.temperature },
        .numeric("dew_point", "Dew point in °F.") { $0.weather?.dewPoint },
        .numeric("dew_point_spread", "Temperature minus dew point in °F; near 0 means fog.") {
            guard let temperature = $0.weather?.temperature, let dewPoint = $0.weather?.dewPoint else { return nil }
            return temperature - dewPoint
        },
        .numeric("humidity", "Relative humidity in %.") { $0.weather?.humidity },
        .numeric("wind_speed", "Wind speed in mph.") { $0.weather?.windSpeed },
        .numeric("wind_gust", "Speed of gusts in mph; the wind speed when no gusts were reported.") {
            $0.weather?.windGust ?? $0.weather?.windSpeed
        },
        .numeric("wind_along_runway", "Wind along the runways 04/22 in mph; positive from the north-east.") {
            $0.weather?.windAlongRunway
        },
        .numeric("wind_across_runway", "Wind across the runways 04/22 in mph, from either side, 0 or more.") {
            $0.weather?.windAcrossRunway
        },
        .numeric("precipitation", "Precipitation in the hour of departure, in inches.") { $0.weather?.precipitation },
        .numeric("is_wet", "1 when there was precipitation, otherwise 0.") {
            $0.weather?.precipitation.map { $0 > 0 ? 1 : 0 }
        },
        .numeric("is_freezing_wet", "1 for precipitation at 34 °F or less, when aeroplanes are de-iced, otherwise 0.") {
            guard let precipitation = $0.weather?.precipitation, let temperature = $0.weather?.temperature
            else { return nil }
            return precipitation > 0 && temperature <= 34 ? 1 : 0
        },
        .numeric("pressure", "Pressure at sea level in millibars.") { $0.weather?.pressure },
        .numeric("visibility", "Visibility in miles, at most 10.") { $0.weather?.visibility },
        .numeric("is_low_visibility", "1 for visibility below 3 miles, when instrument rules apply, otherwise 0.") {
            $0.weather?.visibility.map { $0 < 3 ? 1 : 0 }
        },
    ]
}

extension Weather {
    /// The direction of the runways 04/22 that all three airports have, in degrees from true north: 26 at Newark, 31 at
    /// Kennedy and 32 at LaGuardia (FAA airport data). One figure for the three errs by 4 degrees at most, which is 0.3 %
    /// of the wind along the runway and 7 % of it across.
    static let runwayDirection = 30.0

    fileprivate var windAlongRunway: Double? { windComponent { $0.cosine } }

    fileprivate var windAcrossRunway: Double? { windComponent { $0.sine }.map(abs) }

    private func windComponent(_ share: (Angle) -> Double) -> Double? {
        guard let windSpeed else { return nil }
        guard windSpeed != 0 else { return 0 }
        return windDirection.map { windSpeed * share(Angle(degrees: $0 - Self.runwayDirection)) }
    }
}
