import Foundation
import Testing

@Suite("The engine knows no entity")
struct EngineTests {
    /// The one file of the engine that names the problems.
    private static let factory = "Sources/Composition/Problems/Problems.swift"
    /// The campaign of faults, which runs the program on a shipped example.
    private static let campaign = "Tests/Chaos/"

    @Test("there are problems, and each has its folders")
    func problemsAreFound() throws {
        #expect(!Problem.all.isEmpty)
        for problem in Problem.all {
            for folder in [
                "Domain/\(problem.target)", "Adapters/\(problem.mappingTarget)", "Tests/\(problem.target)Tests",
            ] {
                #expect(try Repository.files(in: folder).isEmpty == false, "\(folder)")
            }
        }
    }

    @Test("no file of the engine contains the word of a problem, in its name, its code, its comments or its data")
    func noWordOfAProblem() throws {
        let files = try ["Domain", "Sources", "Adapters", "Tests"].flatMap(Repository.files(in:))
            .filter { path in !Problem.all.contains { $0.owns(path) } && path != Self.factory }
            .filter { !$0.hasPrefix(Self.campaign) }
            .filter { !$0.contains(".docc/") && !$0.hasSuffix(".md") }
        #expect(files.count > 300)
        var found: [String] = []
        for path in files {
            let text = try Repository.text(of: path).lowercased()
            for problem in Problem.all where text.contains(problem.word) || path.lowercased().contains(problem.word) {
                found.append("\(path): \(problem.word)")
            }
        }
        #expect(found == [])
    }
}
