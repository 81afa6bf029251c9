import Domain
import Flights

extension FeatureCase {
    /// The sample is UA from EWR to ORD, 719 miles in 146 minutes.
    static let route: [FeatureCase] = [
        FeatureCase("distance", 719),
        FeatureCase("distance", 0.5, "half a mile") { $0.distance = 0.5 },
        FeatureCase("scheduled_speed", 4.924657534246576),
        FeatureCase("scheduled_speed", 2, "over midnight") { ($0.arrival, $0.distance) = (try .at(30), 810) },
        FeatureCase("scheduled_speed", .missing, "0 minutes") { $0.arrival = try .at(1745) },
        FeatureCase("is_short_haul", 0),
        FeatureCase("is_short_haul", 1, "499.9 miles") { $0.distance = 499.9 },
        FeatureCase("is_short_haul", 0, "500 miles") { $0.distance = 500 },
        FeatureCase("carrier", "UA"),
        FeatureCase("carrier", "9E", "Endeavor") { $0.carrier = try .named("9E") },
        FeatureCase("origin", "EWR"),
        FeatureCase("origin", "JFK", "from Kennedy") { $0.origin = try .named("JFK") },
        FeatureCase("destination", "ORD"),
        FeatureCase("destination", "LAX", "to Los Angeles") { $0.destination = try .named("LAX") },
    ]

    static let combinations: [FeatureCase] = [
        FeatureCase("route", "EWR-ORD"),
        FeatureCase("route", "JFK-LAX", "the other coast") {
            ($0.origin, $0.destination) = (try .named("JFK"), try .named("LAX"))
        },
        FeatureCase("origin_hour", "EWR-17"),
        FeatureCase("origin_hour", "LGA-06", "LaGuardia at 06:30") {
            ($0.origin, $0.departure) = (try .named("LGA"), try .at(630))
        },
        FeatureCase("origin_hour", "EWR-00", "24:00") { $0.departure = try .at(2400) },
        FeatureCase("carrier_origin", "UA-EWR"),
        FeatureCase("carrier_origin", "B6-JFK", "JetBlue from Kennedy") {
            ($0.carrier, $0.origin) = (try .named("B6"), try .named("JFK"))
        },
        FeatureCase("carrier_destination", "UA-ORD"),
        FeatureCase("carrier_destination", "B6-LAX", "JetBlue to Los Angeles") {
            ($0.carrier, $0.destination) = (try .named("B6"), try .named("LAX"))
        },
        FeatureCase("carrier_bank", "UA-afternoon"),
        FeatureCase("carrier_bank", "EV-evening", "ExpressJet at 19:00") {
            ($0.carrier, $0.departure) = (try .named("EV"), try .at(1900))
        },
        FeatureCase("weekday_bank", "05-afternoon"),
        FeatureCase("weekday_bank", "06-night", "Friday at 24:00") { $0.departure = try .at(2400) },
        FeatureCase("evening_in_summer", 1),
        FeatureCase("evening_in_summer", 0, "14:59") { $0.departure = try .at(1459) },
        FeatureCase("evening_in_summer", 1, "15:00") { $0.departure = try .at(1500) },
        FeatureCase("evening_in_summer", 1, "20:59") { $0.departure = try .at(2059) },
        FeatureCase("evening_in_summer", 0, "21:00") { $0.departure = try .at(2100) },
        FeatureCase("evening_in_summer", 0, "31 May") { $0.day = try .on("2013-05-31") },
        FeatureCase("evening_in_summer", 1, "1 June") { $0.day = try .on("2013-06-01") },
        FeatureCase("evening_in_summer", 1, "31 August") { $0.day = try .on("2013-08-31") },
        FeatureCase("evening_in_summer", 0, "1 September") { $0.day = try .on("2013-09-01") },
    ]
}
