import Domain
import Flights

extension FeatureCase {
    /// The sample departs on Friday, 5 July 2013, at 17:45 and arrives at 20:11.
    static let schedule: [FeatureCase] = [
        FeatureCase("departure_minute", 1065),
        FeatureCase("departure_minute", 0, "24:00") { $0.departure = try .at(2400) },
        FeatureCase("departure_hour", 17),
        FeatureCase("departure_hour", 5, "05:59") { $0.departure = try .at(559) },
        FeatureCase("departure_hour", 0, "24:00") { $0.departure = try .at(2400) },
        FeatureCase("arrival_minute", 1211),
        FeatureCase("arrival_minute", 30, "after midnight") { $0.arrival = try .at(30) },
        FeatureCase("arrival_minute", 0, "24:00") { $0.arrival = try .at(2400) },
        FeatureCase("arrives_next_day", 0),
        FeatureCase("arrives_next_day", 1, "after midnight") { $0.arrival = try .at(30) },
        FeatureCase("arrives_next_day", 0, "in the minute of departure") { $0.arrival = try .at(1745) },
        FeatureCase("arrives_next_day", 1, "a minute before the departure") { $0.arrival = try .at(1744) },
        FeatureCase("scheduled_minutes", 146),
        FeatureCase("scheduled_minutes", 405, "over midnight") { $0.arrival = try .at(30) },
        FeatureCase("scheduled_minutes", 0, "in the minute of departure") { $0.arrival = try .at(1745) },
        FeatureCase("day_of_week", 5),
        FeatureCase("day_of_week", 7, "Sunday") { $0.day = try .on("2013-07-07") },
        FeatureCase("day_of_week", 6, "Friday at 24:00") { $0.departure = try .at(2400) },
        FeatureCase("day_of_year", 186),
        FeatureCase("day_of_year", 366, "end of a leap year") { $0.day = try .on("2012-12-31") },
        FeatureCase("day_of_year", 1, "31 December at 24:00") {
            ($0.day, $0.departure) = (try .on("2013-12-31"), try .at(2400))
        },
        FeatureCase("is_weekend", 0),
        FeatureCase("is_weekend", 1, "Saturday") { $0.day = try .on("2013-07-06") },
        FeatureCase("is_weekend", 1, "Sunday") { $0.day = try .on("2013-07-07") },
        FeatureCase("is_weekend", 0, "Monday") { $0.day = try .on("2013-07-08") },
        FeatureCase("is_weekend", 1, "Friday at 24:00") { $0.departure = try .at(2400) },
        FeatureCase("month", "07"),
        FeatureCase("month", "12", "December") { $0.day = try .on("2013-12-01") },
        FeatureCase("month", "08", "31 July at 24:00") {
            ($0.day, $0.departure) = (try .on("2013-07-31"), try .at(2400))
        },
        FeatureCase("weekday", "05"),
        FeatureCase("weekday", "01", "Monday") { $0.day = try .on("2013-07-08") },
        FeatureCase("weekday", "06", "Friday at 24:00") { $0.departure = try .at(2400) },
        FeatureCase("hour", "17"),
        FeatureCase("hour", "05", "05:59") { $0.departure = try .at(559) },
        FeatureCase("hour", "00", "24:00") { $0.departure = try .at(2400) },
        FeatureCase("departure_bank", "afternoon"),
        FeatureCase("departure_bank", "early", "05:00") { $0.departure = try .at(500) },
        FeatureCase("departure_bank", "morning", "11:59") { $0.departure = try .at(1159) },
        FeatureCase("departure_bank", "midday", "12:00") { $0.departure = try .at(1200) },
        FeatureCase("departure_bank", "evening", "18:00") { $0.departure = try .at(1800) },
        FeatureCase("departure_bank", "night", "24:00") { $0.departure = try .at(2400) },
    ]

    /// The sine and cosine of 1065 of 1440 minutes, of 6825 of 10,080 minutes and of 185 of 365 days are Python's.
    static let cyclicTime: [FeatureCase] = [
        FeatureCase("time_of_day_sin", -0.9978589232386035),
        FeatureCase("time_of_day_sin", 1, "06:00") { $0.departure = try .at(600) },
        FeatureCase("time_of_day_sin", 0, "24:00") { $0.departure = try .at(2400) },
        FeatureCase("time_of_day_cos", -0.06540312923014273),
        FeatureCase("time_of_day_cos", -1, "12:00") { $0.departure = try .at(1200) },
        FeatureCase("time_of_day_cos", 1, "24:00") { $0.departure = try .at(2400) },
        FeatureCase("time_of_week_sin", -0.8968727415326883),
        FeatureCase("time_of_week_sin", 1, "Tuesday 18:00, a quarter of the week") {
            ($0.day, $0.departure) = (try .on("2013-07-02"), try .at(1800))
        },
        FeatureCase("time_of_week_sin", 0, "Sunday at 24:00") {
            ($0.day, $0.departure) = (try .on("2013-07-07"), try .at(2400))
        },
        FeatureCase("time_of_week_cos", -0.44228869021900136),
        FeatureCase("time_of_week_cos", -1, "Thursday 12:00, the middle of the week") {
            ($0.day, $0.departure) = (try .on("2013-07-04"), try .at(1200))
        },
        FeatureCase("time_of_week_cos", 1, "Sunday at 24:00") {
            ($0.day, $0.departure) = (try .on("2013-07-07"), try .at(2400))
        },
        FeatureCase("time_of_year_sin", -0.04302223300453034),
        FeatureCase("time_of_year_sin", 0, "1 January") { $0.day = try .on("2013-01-01") },
        FeatureCase("time_of_year_sin", 0, "2 July, the middle of a leap year") { $0.day = try .on("2012-07-02") },
        FeatureCase("time_of_year_cos", -0.99907411510223),
        FeatureCase("time_of_year_cos", 1, "31 December at 24:00") {
            ($0.day, $0.departure) = (try .on("2013-12-31"), try .at(2400))
        },
        FeatureCase("time_of_year_cos", -1, "2 July, the middle of a leap year") { $0.day = try .on("2012-07-02") },
    ]
}
