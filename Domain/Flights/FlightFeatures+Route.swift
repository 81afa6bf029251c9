import Domain

extension FlightFeatures {
    /// Who flies, and where to.
    static let route: [Feature<Flight>] = [
        .numeric("distance", "Great-circle distance in miles.") { $0.distance },
        .numeric(
            "scheduled_speed", "Distance by scheduled minutes, in miles a minute; missing for 0 minutes."
        ) {
            $0.scheduledMinutes > 0 ? $0.distance / Double($0.scheduledMinutes) : nil
        },
        .numeric("is_short_haul", "1 when the distance is below 500 miles, otherwise 0.") { $0.distance < 500 ? 1 : 0 },
        .categorical("carrier", "The airline.") { $0.carrier.code },
        .categorical("origin", "The airport of departure.") { $0.origin.code },
        .categorical("destination", "The airport of arrival.") { $0.destination.code },
    ]

    /// Combinations: each is another named function, and none is stored anywhere.
    static let combinations: [Feature<Flight>] = [
        .categorical("route", "Origin and destination: JFK-LAX.") {
            $0.origin.code.combined(with: $0.destination.code)
        },
        .categorical("origin_hour", "Origin and hour of departure, where queues on the ground build up: EWR-17.") {
            $0.origin.code.combined(with: .twoDigits($0.scheduledDeparture.hour))
        },
        .categorical("carrier_origin", "Airline and origin: some airlines have a hub there: UA-EWR.") {
            $0.carrier.code.combined(with: $0.origin.code)
        },
        .categorical("carrier_destination", "Airline and destination: UA-ORD.") {
            $0.carrier.code.combined(with: $0.destination.code)
        },
        .categorical("carrier_bank", "Airline and part of the day: delays of a fleet build up: EV-evening.") {
            $0.carrier.code.combined(with: $0.departureBank.category)
        },
        .categorical("weekday_bank", "Day of the week and part of the day: 05-evening.") {
            .twoDigits($0.scheduledDeparture.day.dayOfWeek).combined(with: $0.departureBank.category)
        },
        .numeric(
            "evening_in_summer", "1 from 15:00 to 20:59 in June to August, the hours of thunderstorms."
        ) {
            let isSummer = (6...8).contains($0.scheduledDeparture.day.month)
            return isSummer && (15...20).contains($0.scheduledDeparture.hour) ? 1 : 0
        },
    ]
}
