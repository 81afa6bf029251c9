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
        for file in files { #expect(!file.code.contains(ends), "\(file)") }
    }

    @Test("is unsafe but where C is called or memory is shared")
    func unsafeIsConfined() {
        let unsafe = /\bunsafe\b|\bUnsafe\w+|\bunowned\s*\(\s*unsafe\s*\)/
        for file in files where file.code.contains(unsafe) {
            #expect(file.layers.contains { $0.mayBeUnsafe }, "\(file)")
        }
    }
}
