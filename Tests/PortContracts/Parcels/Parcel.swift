public import Domain

/// A parcel on its way: the neutral entity of the engine's tests.
public struct Parcel: Equatable, Sendable {
    /// Its weight in kilograms.
    public var weight: Double
    /// How far it goes, in kilometres.
    public var distance: Double
    /// Its declared value; nil when none was declared.
    public var declaredValue: Double?
    /// The service: `standard`, `express` or `return`; missing when it is unknown.
    public var service: Category
    /// The day on which it was dispatched.
    public var dispatched: CalendarDay

    /// Creates a parcel.
    public init(weight: Double, distance: Double, declaredValue: Double?, service: Category, dispatched: CalendarDay) {
        self.weight = weight
        self.distance = distance
        self.declaredValue = declaredValue
        self.service = service
        self.dispatched = dispatched
    }
}
