#if PostgreSQL
@testable import PostgreSQL
import Testing
import UseCases

@Suite("Names in SQL")
struct NameTests {
    @Test(
        "Any text is a name in quotes",
        arguments: [
            ("parcels", #""parcels""#), (#"a"b; drop"#, #""a""b; drop""#), (#"""#, #""""""#),
            ("ä 'x' \\", #""ä 'x' \""#), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
        ])
    func quotes(_ name: String, _ quoted: String) throws {
        #expect("\(try QuotedName(name))" == quoted)
    }

    @Test(
        "A name that the server would cut or cannot keep is refused",
        arguments: ["", String(repeating: "x", count: 64), String(repeating: "ä", count: 32), "a\0b"])
    func refuses(_ name: String) {
        #expect(throws: BatchError.self) { try QuotedName(name) }
    }

    @Test("The longest name has 63 bytes")
    func longest() throws {
        #expect(try QuotedName(String(repeating: "x", count: 63)).name.utf8.count == 63)
    }

    @Test("A table without a schema lies in public")
    func schemas() throws {
        #expect("\(try QualifiedName("scores"))" == #""public"."scores""#)
        #expect("\(try QualifiedName("reports.scores"))" == #""reports"."scores""#)
        #expect(throws: BatchError.self) { try QualifiedName("a.b.c") }
        #expect(throws: BatchError.self) { try QualifiedName(".b") }
        #expect(throws: BatchError.self) { try QualifiedName("a.") }
    }

    @Test("A text in a statement ends where it ends", arguments: ["x", "x'y", "x\\'y", "''", "a\0b"])
    func literals(_ text: String) {
        let literal = SQLLiteral.text(text)
        let inside = literal.drop { $0 == " " || $0 == "E" }.dropFirst().dropLast()
        #expect(!inside.replacing("''", with: "").contains("'"))
        #expect(!inside.contains("\0"))
    }
}
#endif
