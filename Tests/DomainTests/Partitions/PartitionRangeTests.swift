import Domain
import Testing

@Suite("The partitions of a range")
struct PartitionRangeTests {
    private func labels(_ scheme: PartitionScheme, _ first: String, _ last: String) throws -> [String]? {
        let (first, last) = (try #require(Partition(label: first)), try #require(Partition(label: last)))
        return scheme.partitions(from: first, through: last)?.map(\.label)
    }

    @Test("of days are the days, across the end of a leap February and of a year")
    func days() throws {
        let day = PartitionScheme.day(column: "day")
        #expect(
            try labels(day, "2012-02-28", "2012-03-01") == ["2012-02-28", "2012-02-29", "2012-03-01"])
        #expect(try labels(day, "2013-12-31", "2014-01-01") == ["2013-12-31", "2014-01-01"])
        #expect(try labels(day, "2013-12-24", "2013-12-24") == ["2013-12-24"])
        #expect(try labels(day, "2013-01-01", "2013-12-31")?.count == 365)
    }

    @Test("of months are the months")
    func months() throws {
        let month = PartitionScheme.month(column: "day")
        #expect(try labels(month, "2013-11", "2014-02") == ["2013-11", "2013-12", "2014-01", "2014-02"])
    }

    @Test("are none when the first comes after the last, and unknown for other labels and schemes")
    func others() throws {
        #expect(try labels(.day(column: "day"), "2013-12-02", "2013-12-01") == [])
        #expect(try labels(.month(column: "day"), "2013-12", "2013-11") == [])
        #expect(try labels(.day(column: "day"), "2013-12", "2013-12-01") == nil)
        for scheme in [PartitionScheme.value(column: "region"), .snapshot(.day), .whole] {
            #expect(try labels(scheme, "2013-12-01", "2013-12-02") == nil)
        }
    }
}
