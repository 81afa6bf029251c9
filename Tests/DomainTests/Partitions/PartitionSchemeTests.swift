import Domain
import Testing

@Suite("A scheme of partitions")
struct PartitionSchemeTests {
    static let all: [(PartitionScheme, String)] = [
        (.day(column: "created_at"), "day:created_at"), (.month(column: "created_at"), "month:created_at"),
        (.value(column: "region"), "value:region"), (.value(column: "a:b"), "value:a:b"),
        (.snapshot(.day), "snapshot"), (.snapshot(.month), "snapshot:month"), (.whole, "whole"),
    ]

    @Test("is written as a configuration writes it, and read again", arguments: all)
    func text(scheme: PartitionScheme, text: String) {
        #expect(scheme.description == text)
        #expect(PartitionScheme(text) == scheme)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "day", "day:", "month", "month:", "value:", "value", "snapshot:", "snapshot:year", "snapshot:week",
            "whole:",
            "whole:x", "Day:x", " day:x", "hour:x", ":x", "days:x",
        ])
    func refused(_ text: String) {
        #expect(PartitionScheme(text) == nil)
    }

    @Test("a snapshot by day may be written with its grain")
    func snapshotByDay() {
        #expect(PartitionScheme("snapshot:day") == .snapshot(.day))
    }

    @Test("knows the labels of its partitions")
    func labels() throws {
        for scheme in [PartitionScheme.day(column: "d"), .snapshot(.day)] {
            #expect(scheme.partition("2013-12-24")?.label == "2013-12-24")
            for label in ["2013-12", "2013-02-29", "all", "", "2013-12-24 ", "eu"] {
                #expect(scheme.partition(label) == nil, "\(scheme) has \(label)")
            }
        }
        for scheme in [PartitionScheme.month(column: "d"), .snapshot(.month)] {
            #expect(scheme.partition("2013-12")?.label == "2013-12")
            for label in ["2013-12-24", "2013-13", "2013-1", "all", "", "13-12"] {
                #expect(scheme.partition(label) == nil, "\(scheme) has \(label)")
            }
        }
        let values = PartitionScheme.value(column: "region")
        #expect(values.partition("eu-west")?.label == "eu-west")
        #expect(values.partition("") == nil)
        #expect(values.partition("a\n") == nil)
        #expect(PartitionScheme.whole.partition("all") == .whole)
        #expect(PartitionScheme.whole.partition("2013-12-24") == nil)
    }

    @Test("has a column of the source, and one of the published table")
    func columns() {
        #expect(Self.all.map(\.0.column) == ["created_at", "created_at", "region", "a:b", nil, nil, nil])
        #expect(
            Self.all.map(\.0.publishedColumn)
                == ["created_at", "created_at", "region", "a:b", "snapshot", "snapshot", nil])
        #expect(Self.all.map(\.0.isDaily) == [true, false, false, false, true, false, false])
        #expect(Self.all.map(\.0.isTimeLike) == [true, true, false, false, false, false, false])
    }

    @Test("has the days of its partitions where it cuts by time")
    func days() throws {
        let day = try CalendarDay.on("2012-02-29")
        #expect(PartitionScheme.day(column: "d").days(of: try .of("2012-02-29")) == day...day)
        let month = try CalendarDay.on("2012-02-01")...day
        #expect(PartitionScheme.month(column: "d").days(of: try .of("2012-02")) == month)
        #expect(PartitionScheme.month(column: "d").days(of: try .of("2012-02-29")) == nil)
        for scheme in [PartitionScheme.value(column: "d"), .snapshot(.day), .snapshot(.month), .whole] {
            #expect(scheme.days(of: try .of("2012-02-29")) == nil)
        }
    }

    @Test("says in a message what its labels look like")
    func labelForm() {
        #expect(PartitionScheme.day(column: "d").labelForm == "a day such as 2013-12-24")
        #expect(PartitionScheme.month(column: "d").labelForm == "a month such as 2013-12")
        #expect(PartitionScheme.value(column: "region").labelForm.contains("\"region\""))
        #expect(PartitionScheme.whole.labelForm == "\"all\"")
    }
}
