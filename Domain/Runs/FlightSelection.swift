/// Which flights to read.
public enum FlightSelection: Hashable, Sendable {
    /// Those of a partition.
    case partition(Partition)
    /// Those from a day to a day, both included.
    case days(CalendarDay, CalendarDay)
    /// All, also those whose day cannot be read.
    case everything

    /// Whether a flight of a day belongs to it.
    public func contains(_ day: CalendarDay) -> Bool {
        switch self {
        case .partition(let partition): partition.day == day
        case .days(let first, let last): first <= day && day <= last
        case .everything: true
        }
    }
}
