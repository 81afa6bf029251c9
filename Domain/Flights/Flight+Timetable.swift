public import Domain

extension Flight {
    /// When it departs; a flight that departs at 24:00 departs at midnight of the next day.
    public var scheduledDeparture: LocalTime { LocalTime(day, departure) }

    /// When it arrives, on the clock of the destination. An arrival that the clock shows as earlier than the departure
    /// is one of the next day: no flight from New York reaches its destination before it left, on either clock.
    public var scheduledArrival: LocalTime {
        let sameDay = LocalTime(scheduledDeparture.day, arrival)
        guard sameDay.minutes(since: scheduledDeparture) < 0 else { return sameDay }
        return LocalTime(scheduledDeparture.day.advanced(by: 1), arrival)
    }

    /// Whether the clock of the destination passes midnight between departure and arrival.
    public var arrivesNextDay: Bool { scheduledArrival.day > scheduledDeparture.day }

    /// Minutes from the departure's clock time to the arrival's. It contains the difference between the time zones
    /// (−360 minutes to Honolulu), since the timetable knows nothing else.
    public var scheduledMinutes: Int { scheduledArrival.minutes(since: scheduledDeparture) }

    /// The part of the day in which it departs.
    public var departureBank: DepartureBank { DepartureBank(hour: scheduledDeparture.hour) }
}
