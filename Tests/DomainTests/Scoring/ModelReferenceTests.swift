import Domain
import Testing

@Suite("A model reference")
struct ModelReferenceTests {
    @Test(
        "is a name with a version or an alias, or a name alone for the champion",
        arguments: [
            ("delay/7", .version(7), "delay/7"), ("delay/1", .version(1), "delay/1"),
            ("delay/9223372036854775807", .version(.max), "delay/9223372036854775807"),
            ("delay@champion", .alias("champion"), "delay@champion"),
            ("delay@challenger-2", .alias("challenger-2"), "delay@challenger-2"),
            ("delay", .alias("champion"), "delay@champion"),
        ] as [(String, ModelReference.Selector, String)])
    func valid(text: String, selector: ModelReference.Selector, description: String) throws {
        let reference = try #require(ModelReference(text))
        #expect(reference.name.rawValue == "delay")
        #expect(reference.selector == selector)
        #expect(reference.description == description)
        #expect(ModelReference(description) == reference)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", " ", "/", "@", "/7", "@champion", "delay/", "delay@", "delay/0", "delay/-1", "delay/+7", "delay/07",
            "delay/7.0", "delay/0x7", "delay/7/8", "delay/7@champion", "delay@champion/7", "delay@a@b", "delay@@a",
            "delay//7", "delay/ 7", "delay/7 ", " delay/7", "delay /7", "Delay/7", "delay@Champion", "delay@7",
            "../delay",
            "delay/../7", "delay/latest", "delay/9223372036854775808", "delay/٧", "dêlay/7", "delay@chämpion",
            "delay@\u{301}a", "delay\n", "delay/7\0", String(repeating: "a", count: 41) + "/7",
            "delay@" + String(repeating: "a", count: 41),
        ])
    func invalid(_ text: String) {
        #expect(ModelReference(text) == nil)
    }

    @Test("is resolved to an identity, which is written as name and version")
    func identity() throws {
        let identity = try RunRecipe.sample(version: 12).model
        #expect(identity.description == "delay/12")
        #expect(ModelReference(identity.description)?.selector == .version(12))
    }
}
