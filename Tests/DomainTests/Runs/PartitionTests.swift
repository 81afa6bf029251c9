import Domain
import Testing

@Suite("A partition")
struct PartitionTests {
    @Test("is named after its day and sorts by it")
    func day() throws {
        let partitions = try ["1969-12-31", "2013-12-24", "2014-01-01"].map { Partition(day: try .on($0)) }
        #expect(partitions.map(\.description) == ["1969-12-31", "2013-12-24", "2014-01-01"])
        #expect(partitions.reversed().sorted() == partitions)
    }

    @Test("is selected alone, among the days around it, or with everything")
    func selection() throws {
        let (first, day, last) = (
            try CalendarDay.on("2013-12-23"), try CalendarDay.on("2013-12-24"), try CalendarDay.on("2013-12-31")
        )
        let partition = FlightSelection.partition(Partition(day: day))
        #expect([first, day, last].map(partition.contains) == [false, true, false])
        let days = FlightSelection.days(first, day)
        #expect([first.advanced(by: -1), first, day, last].map(days.contains) == [false, true, true, false])
        #expect(!FlightSelection.days(last, first).contains(day), "a period that ends before it begins is empty")
        #expect(FlightSelection.everything.contains(CalendarDay(daysSinceEpoch: .min)))
    }
}
