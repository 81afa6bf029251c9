import Domain
import Testing

@Suite("The period of a partition")
struct PartitionPeriodTests {
    private func end(_ scheme: PartitionScheme, _ label: String) throws -> String? {
        scheme.lastMoment(of: try #require(Partition(label: label))).map { "\($0)" }
    }

    @Test(
        "ends with its day, or with the last day of its month, in UTC",
        arguments: [
            ("day:day", "2013-12-24", "2013-12-24T23:59:59.999999Z"),
            ("snapshot", "2013-12-31", "2013-12-31T23:59:59.999999Z"),
            ("month:day", "2013-12", "2013-12-31T23:59:59.999999Z"),
            ("month:day", "2012-02", "2012-02-29T23:59:59.999999Z"),
            ("snapshot:month", "2013-02", "2013-02-28T23:59:59.999999Z"),
            ("day:day", "1969-12-31", "1969-12-31T23:59:59.999999Z"),
        ])
    func ends(_ scheme: String, _ label: String, _ moment: String) throws {
        let scheme = try #require(PartitionScheme(scheme))
        #expect(try end(scheme, label) == moment)
        #expect(scheme.isCalendar)
    }

    @Test("is unknown for values, whole tables, and labels that the scheme does not have")
    func unknown() throws {
        for scheme in [PartitionScheme.value(column: "region"), .whole] {
            #expect(!scheme.isCalendar)
            for label in ["2013-12-24", "all"] { #expect(try end(scheme, label) == nil) }
        }
        #expect(try end(.day(column: "day"), "2013-12") == nil)
        #expect(try end(.month(column: "day"), "2013-12-24") == nil)
    }
}
