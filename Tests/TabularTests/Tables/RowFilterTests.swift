import Domain
import Tabular
import Testing
import UseCases

@Suite("The filter of a selection")
struct RowFilterTests {
    private func table(_ scheme: PartitionScheme) throws -> TableSpecification {
        try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("id", .integer), ColumnSpecification("day", .day),
                ColumnSpecification("sent", .timestamp), ColumnSpecification("region", .text),
                ColumnSpecification("zone", .integer),
            ], key: ["id"], partitions: scheme)
    }

    private func partition(_ label: String) throws -> Partition { try #require(Partition(label: label)) }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }

    @Test("is a range of days for days and months")
    func days() throws {
        let days = try table(.day(column: "day"))
        let months = try table(.month(column: "sent"))
        #expect(try days.filter(for: .everything) == .all)
        #expect(
            try days.filter(for: .partition(try partition("2013-12-24")))
                == .days(column: 1, try day("2013-12-24")...(try day("2013-12-24"))))
        #expect(
            try months.filter(for: .partitions(try partition("2011-11"), try partition("2012-02")))
                == .days(column: 2, try day("2011-11-01")...(try day("2012-02-29"))))
    }

    @Test("is a range of values for values, texts by their bytes and numbers by their size")
    func values() throws {
        let regions = try table(.value(column: "region"))
        let zones = try table(.value(column: "zone"))
        #expect(
            try regions.filter(for: .partitions(try partition("Z"), try partition("a")))
                == .texts(column: 3, from: "Z", through: "a"))
        #expect(
            try zones.filter(for: .partitions(try partition("9"), try partition("10"))) == .integers(column: 4, 9...10))
    }

    @Test(
        "is all rows for snapshots and whole tables",
        arguments: [PartitionScheme.snapshot(.day), .snapshot(.month), .whole])
    func everything(_ scheme: PartitionScheme) throws {
        let label = scheme == .whole ? "all" : scheme == .snapshot(.day) ? "2013-12-24" : "2013-12"
        #expect(try table(scheme).filter(for: .partition(try partition(label))) == .all)
    }

    @Test(
        "does not exist for partitions that the scheme does not have",
        arguments: [
            (PartitionScheme.day(column: "day"), "2013-12", "2013-12", "a day such as"),
            (.day(column: "day"), "2013-12-24", "2013-12-32", "2013-12-32"),
            (.day(column: "day"), "2013-12-25", "2013-12-24", "2013-12-25 comes after 2013-12-24"),
            (.month(column: "day"), "2013-13", "2013-13", "a month such as"),
            (.whole, "2013-12-24", "2013-12-24", "\"all\""), (.snapshot(.day), "all", "all", "a day such as"),
            (.value(column: "zone"), "x", "x", "a whole number such as 7"),
            (.value(column: "zone"), "07", "07", "a whole number such as 7"),
            (.value(column: "zone"), "10", "9", "10 comes after 9"),
            (.value(column: "region"), "b", "B", "b comes after B"),
            (.snapshot(.day), "2013-12-25", "2013-12-24", "2013-12-25 comes after 2013-12-24"),
        ])
    func refuses(_ scheme: PartitionScheme, _ first: String, _ last: String, _ part: String) throws {
        let message = try refusal(.usage) {
            _ = try table(scheme).filter(for: .partitions(try partition(first), try partition(last)))
        }
        #expect(message.contains(part) && message.contains("\(first)"), "\(message)")
    }

    @Test("includes rows by the values of their cells; a missing one passes only all")
    func includes() throws {
        var batch = RowBatch(schema: try table(.whole).schema)
        // 2013-12-23 23:59:59.999999, 2013-12-24 00:00, 2013-12-24 23:59:59.999999, and none.
        let moments: [Int64?] = [1_387_843_199_999_999, 1_387_843_200_000_000, 1_387_929_599_999_999, nil]
        for (number, microseconds) in moments.enumerated() {
            batch.integers[0].append(Int64(number))
            batch.integers[1].append(microseconds.map { _ in Int64(16_062 + number) })
            batch.integers[2].append(microseconds)
            batch.texts[0].append(microseconds.map { _ in ["A", "a", "é", ""][number] })
            batch.integers[3].append(microseconds.map { _ in Int64(number) })
            batch.endRow()
        }
        func rows(_ filter: RowFilter) -> [Int] { (0..<4).filter { filter.includes($0, of: batch) } }
        let christmas = try day("2013-12-24")
        #expect(rows(.all) == [0, 1, 2, 3])
        #expect(rows(.days(column: 1, christmas...christmas)) == [1])
        #expect(rows(.days(column: 2, christmas...christmas)) == [1, 2])
        #expect(rows(.texts(column: 3, from: "B", through: "é")) == [1, 2])
        #expect(rows(.texts(column: 3, from: "A", through: "Z")) == [0])
        #expect(rows(.integers(column: 4, 1...9)) == [1, 2])
    }
}
