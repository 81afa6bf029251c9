import Domain

extension FlightFeatures {
    /// What the timetable says.
    static let schedule: [Feature<Flight>] = [
        .numeric("departure_minute", "Scheduled departure in minutes after midnight, 0 to 1439.") {
            Double($0.scheduledDeparture.minuteOfDay)
        },
        .numeric("departure_hour", "Hour of the scheduled departure, 0 to 23.") {
            Double($0.scheduledDeparture.hour)
        },
        .numeric("arrival_minute", "Scheduled arrival in minutes after midnight at the destination, 0 to 1439.") {
            Double($0.scheduledArrival.minuteOfDay)
        },
        .numeric("arrives_next_day", "1 when the arrival is on the day after the departure, otherwise 0.") {
            $0.arrivesNextDay ? 1 : 0
        },
        .numeric("scheduled_minutes", "Minutes between the clock times of departure and arrival, time zones included.")
        {
            Double($0.scheduledMinutes)
        },
        .numeric("day_of_week", "Day of the week of the departure, 1 for Monday to 7 for Sunday.") {
            Double($0.scheduledDeparture.day.dayOfWeek)
        },
        .numeric("day_of_year", "Day of the year of the departure, 1 to 366.") {
            Double($0.scheduledDeparture.day.dayOfYear)
        },
        .numeric("is_weekend", "1 when the departure is on a Saturday or Sunday, otherwise 0.") {
            $0.scheduledDeparture.day.dayOfWeek >= 6 ? 1 : 0
        },
        .categorical("month", "Month of the departure, 01 to 12.") {
            .twoDigits($0.scheduledDeparture.day.month)
        },
        .categorical("weekday", "Day of the week of the departure, 01 for Monday to 07 for Sunday.") {
            .twoDigits($0.scheduledDeparture.day.dayOfWeek)
        },
        .categorical("hour", "Hour of the scheduled departure, 00 to 23.") {
            .twoDigits($0.scheduledDeparture.hour)
        },
        .categorical(
            "departure_bank", "Part of the day: early, morning, midday, afternoon, evening or night."
        ) {
            $0.departureBank.category
        },
    ]

    /// Time as a point on a circle, so that 23:59 is near 00:00 and December near January.
    static let cyclicTime: [Feature<Flight>] = [
        .numeric("time_of_day_sin", "Sine of the scheduled departure on a circle of 24 hours.") {
            $0.timeOfDay.sine
        },
        .numeric("time_of_day_cos", "Cosine of the scheduled departure on a circle of 24 hours.") {
            $0.timeOfDay.cosine
        },
        .numeric("time_of_week_sin", "Sine of the scheduled departure on a circle of 7 days from Monday 00:00.") {
            $0.timeOfWeek.sine
        },
        .numeric("time_of_week_cos", "Cosine of the scheduled departure on a circle of 7 days from Monday 00:00.") {
            $0.timeOfWeek.cosine
        },
        .numeric("time_of_year_sin", "Sine of the day of departure on a circle of one year from 1 January.") {
            $0.timeOfYear.sine
        },
        .numeric("time_of_year_cos", "Cosine of the day of departure on a circle of one year from 1 January.") {
            $0.timeOfYear.cosine
        },
    ]
}

extension Flight {
    fileprivate var timeOfDay: Angle {
        Angle(turns: Double(scheduledDeparture.minuteOfDay) / 1440)
    }

    fileprivate var timeOfWeek: Angle {
        let departure = scheduledDeparture
        return Angle(turns: Double((departure.day.dayOfWeek - 1) * 1440 + departure.minuteOfDay) / (7 * 1440))
    }

    fileprivate var timeOfYear: Angle {
        let day = scheduledDeparture.day
        return Angle(turns: Double(day.dayOfYear - 1) / (CalendarDay.isLeap(day.year) ? 366 : 365))
    }
}
