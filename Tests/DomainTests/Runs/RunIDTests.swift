import Domain
import Testing

@Suite("The id of a run")
struct RunIDTests {
    @Test(
        "is 1 to 40 lower-case letters, digits and hyphens",
        arguments: ["a", "0", "20131224-7f3a9c21", "run-1", String(repeating: "z", count: 40)])
    func valid(_ text: String) {
        #expect(RunID(rawValue: text)?.rawValue == text)
        #expect(RunID(rawValue: text)?.description == text)
    }

    @Test(
        "is nothing else, so that it can become part of a file's or a table's name",
        arguments: [
            "", " ", "A", "Run", "a b", "a_b", "a.b", "..", "../x", "/", "a/b", "a\\b", "a\0", "a\n", "a'", "a\"", "a;",
            "a%", "$HOME", "é", "ａ", "a\u{301}", "📦", String(repeating: "a", count: 41),
            String(repeating: "é", count: 20),
        ])
    func invalid(_ text: String) {
        #expect(RunID(rawValue: text) == nil)
    }

    @Test(
        "of a new run has the digits of the day and eight hexadecimal digits",
        arguments: [
            (0x7F3A_9C21, "20131224-7f3a9c21"), (0, "20131224-00000000"), (0xF, "20131224-0000000f"),
            (.max, "20131224-ffffffff"),
        ] as [(UInt32, String)])
    func new(random: UInt32, text: String) throws {
        let id = RunID(partition: Partition(day: try .on("2013-12-24")), random: random)
        #expect(id.rawValue == text)
        #expect(RunID(rawValue: text) == id)
    }

    @Test(
        "of a new run has the letters and digits of the partition's label, at most twenty, whatever else is in it",
        arguments: [
            ("eu-west", "euwest-0000002a"), ("EU West 1", "euwest1-0000002a"), ("all", "all-0000002a"),
            ("2013-12", "201312-0000002a"), ("日本", "run-0000002a"), ("../x; --", "x-0000002a"),
            ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst-0000002a"), ("é1", "1-0000002a"),
        ])
    func labels(label: String, text: String) throws {
        let id = RunID(partition: try .of(label), random: 42)
        #expect(id.rawValue == text)
        #expect(RunID(rawValue: text) == id)
    }
}
