import Domain
import Testing

@Suite("A partition")
struct PartitionTests {
    @Test("is named after its day or month, and sorts by time")
    func time() throws {
        let days = try ["0999-12-31", "1969-12-31", "2013-12-24", "2014-01-01"].map { Partition(day: try .on($0)) }
        #expect(days.map(\.description) == ["0999-12-31", "1969-12-31", "2013-12-24", "2014-01-01"])
        #expect(days.reversed().sorted() == days)
        let month = try #require(CalendarMonth(iso8601: "2013-12"))
        #expect(Partition(month: month).label == "2013-12")
        #expect(Partition.whole.label == "all")
    }

    @Test(
        "has a label of 1 to 60 bytes without control characters",
        arguments: ["a", " ", "eu-west", "A, \"east\"", "Z'; --", "../x", "é", "日本", String(repeating: "x", count: 60)])
    func valid(_ label: String) {
        #expect(Partition(label: label)?.label == label)
    }

    @Test(
        "has no other label",
        arguments: [
            "", "\0", "a\n", "a\tb", "\u{7F}", String(repeating: "x", count: 61), String(repeating: "é", count: 31),
        ])
    func invalid(_ label: String) {
        #expect(Partition(label: label) == nil)
    }

    @Test("is compared by the bytes of its label, as stores do")
    func bytes() throws {
        let ascending = try ["-3", "0", "10", "9", "A", "Z", "a", "e\u{301}", "z", "é"].map(Partition.of)
        #expect(ascending.reversed().sorted() == ascending)
        #expect(Set(ascending).count == ascending.count)
        #expect(try Partition.of("é") != .of("e\u{301}"))
    }

    @Test(
        "has a label that is safe in the name of a file",
        arguments: [
            ("2013-12-24", "2013-12-24"), ("eu_west-1", "eu_west-1"), ("v1.2", "v1.2"), (".", "%2E"), ("..", "%2E."),
            ("../x", "%2E.%2Fx"), ("a/b", "a%2Fb"), ("a b", "a%20b"), ("50%", "50%25"), ("é", "%C3%A9"),
            ("A\\:*?\"<>|", "A%5C%3A%2A%3F%22%3C%3E%7C"),
        ])
    func fileName(label: String, name: String) throws {
        #expect(try Partition.of(label).fileName == name)
    }

    @Test("has a file name that no other partition has, and that is short enough for every file system")
    func fileNames() throws {
        let labels = ["a/b", "a%2Fb", "a%252Fb", "é", "e\u{301}", "%C3%A9", ".", "%2E", " ", "%20"]
        #expect(Set(try labels.map { try Partition.of($0).fileName }).count == labels.count)
        let longest = try Partition.of(String(repeating: "é", count: 30)).fileName
        #expect(longest.utf8.count == 180)
    }

    @Test("is selected alone, among those around it, or with everything")
    func selection() throws {
        let days = try ["2013-12-23", "2013-12-24", "2013-12-31", "2014-01-01"].map(Partition.of)
        func selected(_ selection: Selection) -> [Bool] { days.map { selection.contains($0, in: .labels) } }
        #expect(selected(.partition(days[1])) == [false, true, false, false])
        #expect(selected(.partitions(days[1], days[2])) == [false, true, true, false])
        let empty = selected(.partitions(days[2], days[1]))
        #expect(empty == [false, false, false, false], "a range that ends before it begins is empty")
        #expect(selected(.everything) == [true, true, true, true])
    }

    @Test("lies in a range by its number where numbers cut the table, and by its bytes where texts do")
    func order() throws {
        let labels = try ["-3", "-10", "0", "9", "10", "100", "x", "09"].map(Partition.of)
        let range = Selection.partitions(try .of("9"), try .of("10"))
        #expect(labels.filter { range.contains($0, in: .numbers) }.map(\.label) == ["9", "10"])
        let texts = Selection.partitions(try .of("10"), try .of("9"))
        #expect(labels.filter { texts.contains($0, in: .labels) }.map(\.label) == ["9", "10", "100"])
        let numbers = labels.filter(PartitionOrder.numbers.includes).sorted(by: PartitionOrder.numbers.precedes)
        #expect(numbers.map(\.label) == ["-10", "-3", "0", "9", "10", "100"])
    }

    @Test(
        "is a number only in the one spelling that the number has",
        arguments: ["07", "+7", "-0", "7 ", "7.0", "seven"])
    func numbers(_ label: String) throws {
        #expect(try Partition.of("7").number == 7)
        #expect(try Partition.of(label).number == nil)
        let scheme = PartitionScheme.value(column: "zone")
        #expect(scheme.partition(label, in: .numbers) == nil && scheme.partition(label, in: .labels) != nil)
    }
}
