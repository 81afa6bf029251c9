import Domain
import PortContracts
import Testing

// What the tests are made of. Values that the domain checks are made by throwing functions, so that a slip in a test
// fails that test.

extension Parcel {
    /// A parcel of which everything is known; tests change what they are about.
    static func sample(_ change: (inout Parcel) -> Void = { _ in }) throws -> Parcel {
        var parcel = Parcel(
            weight: 2.5, distance: 719, declaredValue: 86, service: try .text("express"),
            dispatched: try .on("2013-12-24"))
        change(&parcel)
        return parcel
    }
}

extension CalendarDay {
    static func on(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }
}

extension ClockTime {
    static func at(_ hhmm: Int64) throws -> ClockTime { try #require(ClockTime(hhmm: hhmm)) }
}

extension Category {
    static func text(_ text: String) throws -> Category { try #require(Category(text)) }

    static func bytes(_ bytes: [UInt8]) throws -> Category {
        let category = Category(bytes.span)
        return try #require(category)
    }
}

extension Partition {
    static func of(_ label: String) throws -> Partition { try #require(Partition(label: label)) }
}
