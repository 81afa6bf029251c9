import Domain
import Flights

extension FeatureCase {
    /// The sample has 10 mph from 210 degrees: straight down the runways, which point to 30 degrees.
    static let weather: [FeatureCase] = [
        FeatureCase("weather_known", 1),
        FeatureCase("weather_known", 0, "no observation") { $0.weather = nil },
        FeatureCase("weather_known", 1, "an empty observation") { $0.weather = Weather() },
        FeatureCase("temperature", 86),
        FeatureCase("temperature", .missing, "not observed") { $0.weather?.temperature = nil },
        FeatureCase("dew_point", 68.5),
        FeatureCase("dew_point", .missing, "not observed") { $0.weather?.dewPoint = nil },
        FeatureCase("dew_point_spread", 17.5),
        FeatureCase("dew_point_spread", .missing, "no temperature") { $0.weather?.temperature = nil },
        FeatureCase("dew_point_spread", .missing, "no dew point") { $0.weather?.dewPoint = nil },
        FeatureCase("humidity", 55.25),
        FeatureCase("humidity", .missing, "not observed") { $0.weather?.humidity = nil },
        FeatureCase("wind_speed", 10),
        FeatureCase("wind_speed", .missing, "not observed") { $0.weather?.windSpeed = nil },
        FeatureCase("wind_gust", 18.5),
        FeatureCase("wind_gust", 10, "no gusts: the wind") { $0.weather?.windGust = nil },
        FeatureCase("wind_gust", .missing, "neither gusts nor wind") {
            $0.weather = Weather(windDirection: 210)
        },
        FeatureCase("precipitation", 0.02),
        FeatureCase("precipitation", .missing, "not observed") { $0.weather?.precipitation = nil },
        FeatureCase("is_wet", 1),
        FeatureCase("is_wet", 0, "dry") { $0.weather?.precipitation = 0 },
        FeatureCase("is_wet", .missing, "not observed") { $0.weather?.precipitation = nil },
        FeatureCase("is_freezing_wet", 0),
        FeatureCase("is_freezing_wet", 1, "34 °F") { $0.weather?.temperature = 34 },
        FeatureCase("is_freezing_wet", 0, "34.1 °F") { $0.weather?.temperature = 34.1 },
        FeatureCase("is_freezing_wet", 0, "frost, and dry") {
            $0.weather = Weather(temperature: 20, precipitation: 0)
        },
        FeatureCase("is_freezing_wet", .missing, "no temperature") { $0.weather?.temperature = nil },
        FeatureCase("is_freezing_wet", .missing, "no precipitation") { $0.weather?.precipitation = nil },
        FeatureCase("pressure", 1012.5),
        FeatureCase("pressure", .missing, "not observed") { $0.weather?.pressure = nil },
        FeatureCase("visibility", 9),
        FeatureCase("visibility", .missing, "not observed") { $0.weather?.visibility = nil },
        FeatureCase("is_low_visibility", 0),
        FeatureCase("is_low_visibility", 1, "2.99 miles") { $0.weather?.visibility = 2.99 },
        FeatureCase("is_low_visibility", 0, "3 miles") { $0.weather?.visibility = 3 },
        FeatureCase("is_low_visibility", .missing, "not observed") { $0.weather?.visibility = nil },
        FeatureCase("wind_along_runway", -10),
        FeatureCase("wind_along_runway", 10, "30 degrees, from ahead") { $0.weather?.windDirection = 30 },
        FeatureCase("wind_along_runway", 5, "90 degrees") { $0.weather?.windDirection = 90 },
        FeatureCase("wind_along_runway", 0, "120 degrees, from the side") { $0.weather?.windDirection = 120 },
        FeatureCase("wind_along_runway", 8.660254037844387, "360 degrees") { $0.weather?.windDirection = 360 },
        FeatureCase("wind_across_runway", 0),
        FeatureCase("wind_across_runway", 8.660254037844387, "90 degrees") { $0.weather?.windDirection = 90 },
        FeatureCase("wind_across_runway", 10, "120 degrees, from the right") { $0.weather?.windDirection = 120 },
        FeatureCase("wind_across_runway", 10, "300 degrees, from the left") { $0.weather?.windDirection = 300 },
        FeatureCase("wind_across_runway", 5, "360 degrees") { $0.weather?.windDirection = 360 },
        FeatureCase("wind_along_runway", 0, "calm, without a direction") {
            $0.weather = Weather(windSpeed: 0)
        },
        FeatureCase("wind_across_runway", 0, "calm, without a direction") {
            $0.weather = Weather(windSpeed: 0)
        },
        FeatureCase("wind_along_runway", .missing, "no direction") { $0.weather?.windDirection = nil },
        FeatureCase("wind_across_runway", .missing, "no direction") { $0.weather?.windDirection = nil },
        FeatureCase("wind_along_runway", .missing, "no speed") { $0.weather?.windSpeed = nil },
        FeatureCase("wind_across_runway", .missing, "no speed") { $0.weather?.windSpeed = nil },
    ]
}
