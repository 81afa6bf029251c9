public import Domain

/// A part of the day in which departures crowd together; delays build up from one to the next.
public enum DepartureBank: String, CaseIterable, Sendable {
    /// 05:00 to 08:59, the first wave: the aeroplanes were parked here overnight.
    case early
    /// 09:00 to 11:59.
    case morning
    /// 12:00 to 14:59.
    case midday
    /// 15:00 to 17:59.
    case afternoon
    /// 18:00 to 20:59.
    case evening
    /// 21:00 to 04:59.
    case night

    /// The bank of an hour, 0 to 23.
    public init(hour: Int) {
        switch hour {
        case 5...8: self = .early
        case 9...11: self = .morning
        case 12...14: self = .midday
        case 15...17: self = .afternoon
        case 18...20: self = .evening
        default: self = .night
        }
    }

    /// The bank as a category.
    public var category: Category { Category(self) }
}
