/// The weather at the airport of origin in the hour of departure, as far as it was observed.
///
/// In this example the observation stands in for the forecast of the evening before. The units are those of the source
/// (US surface observations), without conversion, so that a scientist recognises the numbers.
public struct Weather: Equatable, Sendable {
    /// Temperature in °F.
    public var temperature: Double?
    /// Dew point in °F.
    public var dewPoint: Double?
    /// Relative humidity in %.
    public var humidity: Double?
    /// Where the wind comes from, in degrees clockwise from true north; 0 when calm or variable.
    public var windDirection: Double?
    /// Wind speed in mph.
    public var windSpeed: Double?
    /// Speed of gusts in mph; nil as a rule when there were none.
    public var windGust: Double?
    /// Precipitation in the hour, in inches.
    public var precipitation: Double?
    /// Pressure at sea level in millibars.
    public var pressure: Double?
    /// Visibility in miles; 10 means 10 or more.
    public var visibility: Double?

    /// Creates weather of which only the given values are known.
    @inlinable
    public init(
        temperature: Double? = nil, dewPoint: Double? = nil, humidity: Double? = nil, windDirection: Double? = nil,
        windSpeed: Double? = nil, windGust: Double? = nil, precipitation: Double? = nil, pressure: Double? = nil,
        visibility: Double? = nil
    ) {
        self.temperature = temperature
        self.dewPoint = dewPoint
        self.humidity = humidity
        self.windDirection = windDirection
        self.windSpeed = windSpeed
        self.windGust = windGust
        self.precipitation = precipitation
        self.pressure = pressure
        self.visibility = visibility
    }
}
