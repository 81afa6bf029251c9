import Testing

@Suite("No file of the program")
struct SafetyTests {
    private let files: [SourceFile]

    init() throws {
        files = try Repository.sourceFiles()
        try #require(!files.isEmpty)
    }

    @Test("ends the process because of what it was given")
    func endsNoProcess() {
        let ends = /\b(?:fatalError|preconditionFailure|precondition|assertionFailure)\s*\(|\b(?:try|as)!/
        #expect(files.filter { $0.code.contains(ends) }.map(\.path) == [])
    }

    @Test("is unsafe but where C is called or memory is shared")
    func unsafeIsConfined() {
        let unsafe = /\bunsafe\b|\bUnsafe\w+|\bunowned\s*\(\s*unsafe\s*\)/
        let confined = files.filter { file in !file.layers.contains { $0.mayBeUnsafe } }
        #expect(confined.filter { $0.code.contains(unsafe) }.map(\.path) == [])
    }
}
