import Testing

@Suite("Reading a source file")
struct SourceFileTests {
    @Test(
        "finds an import, however it is written",
        arguments: [
            "import Module", "public import Module", "package import Module", "private import Module",
            "@testable import Module", "@_spi(Testing) public import Module", "@preconcurrency import Module",
            "    import Module", "import struct Module.Name", "public import func Module.name", "import Module.Part",
            "import Other; import Module", "#if SQLite\nimport Module\n#endif", "import   Module // why",
        ])
    func findsImport(_ text: String) {
        #expect(SourceFile(path: "", text: text).imports.contains("Module"))
    }

    @Test(
        "sees no import in comments, in texts or in names",
        arguments: [
            "// import Module", "/// import Module", "/*\nimport Module\n*/",
            "let text = \"\"\"\n    import Module\n    \"\"\"",
            "let text = \"\\\"\"; // \"\nlet reimport = Module()", "important(Module)", "reader.import(Module)",
        ])
    func seesNoImport(_ text: String) {
        #expect(SourceFile(path: "", text: text).imports.isEmpty)
    }

    @Test("takes a slash in a text for a slash, and a quote in a comment for a quote")
    func separatesTextsFromComments() {
        let file = SourceFile(path: "", text: "open(\"postgresql://host\") // the \"first\nclose()")
        #expect(file.code == "open(\"\") \nclose()")
    }
}
