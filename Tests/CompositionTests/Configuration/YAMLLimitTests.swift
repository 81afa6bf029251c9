import Domain
import Foundation
import Testing
import UseCases

@testable import Composition

/// A file of a few hundred bytes can stand for gigabytes.
@Suite("A YAML file without measure")
struct YAMLLimitTests {
    /// Nine levels of nine references each: 9⁹ texts.
    private static func bomb(levels: Int, width: Int, as form: (String) -> String) -> String {
        let letters = (0..<levels).map { "a\($0)" }
        let rows = letters.enumerated().map { index, name in
            let items = (0..<width).map { _ in index == 0 ? "lol" : "*\(letters[index - 1])" }
            return "\(name): &\(name) [\(items.joined(separator: ", "))]"
        }
        return rows.joined(separator: "\n") + "\n" + form(letters[levels - 1])
    }

    private static let files: [(name: String, text: String)] = [
        ("nine levels of nine references", bomb(levels: 9, width: 9) { "training: {features: *\($0)}" }),
        ("references in a name", bomb(levels: 9, width: 9) { "? *\($0)\n: 1" }),
        ("references in a comment, so to speak", String(repeating: "# *a\n", count: 17)),
        ("references within the limit", bomb(levels: 4, width: 5) { "training: {features: *\($0)}" }),
        ("100,000 brackets", "training: {features: " + String(repeating: "[", count: 100_000)),
        ("100,000 braces", String(repeating: "{a: ", count: 100_000)),
        ("100,000 dashes", "training:\n  features:\n    " + String(repeating: "- ", count: 100_000)),
        ("100,000 question marks", String(repeating: "? ", count: 100_000)),
        ("100,000 dots in a name", String(repeating: "a.", count: 100_000) + ": 1"),
        ("a hundred dots in a name", String(repeating: "a.", count: 100) + "a: 1"),
        ("a long name", "? " + String(repeating: "n", count: 2000) + "\n: 1"),
        ("a long text", "job: \"" + String(repeating: "j", count: 100_000) + "\""),
        ("a long text in a list", "training: {features: [\(String(repeating: "f", count: 100_000))]}"),
        ("a long list", "training: {features: [" + String(repeating: "f,", count: 30_000) + "]}"),
        ("many settings", (0..<30_000).map { "source.columns.c\($0): c" }.joined(separator: "\n")),
        ("more than a megabyte", "job: night\n" + String(repeating: "# comment\n", count: 120_000)),
        ("the same name 1,000 times", String(repeating: "job: night\n", count: 1000)),
        ("NUL", "job: a\u{0}b"),
        ("an unknown reference", "job: *nobody"),
        ("a reference to itself", "training: &a {features: [*a]}"),
        ("two documents", "job: night\n---\njob: day\n"),
    ]

    @Test("is refused at once, with the name of the file", arguments: files)
    func refused(_ name: String, _ text: String) throws {
        let error = try refusal { _ = try JobConfiguration(text: text, file: "/jobs/job.yaml") }
        #expect(error.code == .config, "\(name)")
        #expect(error.message.hasPrefix("/jobs/job.yaml"), "\(error.message)")
        #expect(error.message.utf8.count < 1000, "\(name)")
    }

    @Test(
        "is refused with what is allowed",
        arguments: [
            ("nine levels of nine references", "at most 16"), ("100,000 brackets", "at most 8 levels"),
            ("a hundred dots in a name", "at most 8 levels"), ("a long name", "at most 1024"),
            ("a long text", "at most 65536"), ("more than a megabyte", "at most 1048576"),
            ("many settings", "20000"), ("the same name 1,000 times", "expected each name once"),
        ])
    func saysWhatIsAllowed(_ name: String, _ sentence: String) throws {
        let file = try #require(Self.files.first { $0.name == name })
        let error = try refusal { _ = try JobConfiguration(text: file.text, file: "/jobs/job.yaml") }
        #expect(error.message.contains(sentence), "\(error.message)")
    }

    @Test("on the disk is not read beyond the limit, however large it is")
    func largeFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("job: night\n", to: "job.yaml")
        let file = "\(folder.path)/job.yaml"
        // A sparse file: a terabyte that takes no space.
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.truncate(atOffset: 1 << 40)
        try handle.close()
        let error = try refusal { _ = try JobConfiguration(file: file, environment: [:]) }
        #expect(error.code == .config && error.message.contains("1048576"))
    }

    @Test(
        "is no pipe that waits, no folder and no device",
        arguments: [("pipe", BatchError.Code.config), ("folder", .config), ("link", .noInput), ("none", .noInput)])
    func notAFile(_ kind: String, _ code: BatchError.Code) throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/job.yaml"
        switch kind {
        case "pipe": try #require(unsafe mkfifo(file, 0o644) == 0)
        case "folder": try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
        case "link": try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "nowhere")
        default: break
        }
        let error = try refusal { _ = try JobConfiguration(file: file, environment: [:]) }
        #expect(error.code == code, "\(error.message)")
        #expect(error.message.contains(file))
    }

    @Test("in another encoding than UTF-8 is refused")
    func encoding() throws {
        let folder = try TemporaryFolder()
        try Data([0x6A, 0x6F, 0x62, 0x3A, 0x20, 0xFF]).write(to: URL(filePath: "\(folder.path)/job.yaml"))
        let error = try refusal { _ = try JobConfiguration(file: "\(folder.path)/job.yaml", environment: [:]) }
        #expect(error.code == .config && error.message.contains("UTF-8"))
    }
}
