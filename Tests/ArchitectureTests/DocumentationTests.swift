import Foundation
import Testing

@Suite("Documentation names only what there is")
struct DocumentationTests {
    private let pages: [DocumentationPage]
    private let settings: Set<String>

    init() throws {
        pages = try DocumentationPage.all()
        let source = try Repository.text(of: "Sources/Composition/Configuration/Setting.swift")
        settings = Set(
            source.matches(of: /(?m)^    case (\w+)(?: = "([^"]+)")?$/).map { String($0.output.2 ?? $0.output.1) })
        try #require(pages.count > 30 && settings.count > 30)
    }

    @Test("every path is that of a file or folder")
    func paths() throws {
        let files = try Set(
            ["Adapters", "Benchmarks", "Domain", "Examples", "Sources", "Tests"].flatMap(Repository.files(in:)))
        for page in pages {
            let created = try Tutorial(page).files.keys
            for span in page.spans where Self.isPath(span) {
                let isThere =
                    Self.places(of: span, in: page).contains(where: Self.exists)
                    || created.contains { $0 == span || $0.hasPrefix("\(span)/") || $0.hasSuffix("/\(span)") }
                    || files.contains { $0.hasSuffix("/\(span)") }
                #expect(isThere, "\(page) names \(span)")
            }
        }
    }

    @Test("every link leads to a page or file")
    func links() {
        for page in pages {
            for link in page.links {
                #expect(Self.exists("\(page.folder)/\(link)"), "\(page) links to \(link)")
            }
        }
    }

    @Test("every command has a help text, and every option is in it")
    func commands() throws {
        let snapshots = try Repository.files(in: "Tests/EndToEndTests/Snapshots")
        var help: [String: String] = [:]
        for path in snapshots {
            guard let name = path.firstMatch(of: /\/help(?:-([^\/]+))?\.txt$/) else { continue }
            help[String(name.output.1 ?? "")] = try Repository.text(of: path)
        }
        try #require(help.count > 15)
        func check(_ lines: [String], of place: String) {
            for command in lines.flatMap(DocumentedCommand.all(in:)) {
                let faults = command.faults(help: help, settings: settings)
                #expect(faults == [], "\(place) has: batch-score \(command.words.joined(separator: " "))")
            }
        }
        for page in pages { check(page.codeLines + page.spans, of: "\(page)") }
        for (name, text) in help {
            let examples = text.split(separator: "\n").filter { $0.hasPrefix("  batch-score ") }
            check(examples.map(String.init), of: "help of \(name)")
        }
    }

    @Test("the page of settings has a row for each setting, and each row has a setting")
    func configuration() throws {
        let page = try DocumentationPage("Sources/Composition/Composition.docc/Configuration.md")
        let rows = page.text.matches(of: /(?m)^\| `([^`]+)` \|/).map { String($0.output.1) }
        #expect(Set(rows) == settings)
        #expect(rows.count == Set(rows).count)
    }

    @Test("every setting that a page names exists")
    func settingsExist() {
        let sections = Set(settings.compactMap { $0.split(separator: ".").count > 1 ? $0.prefix { $0 != "." } : nil })
        for page in pages {
            for span in page.spans {
                guard let match = span.wholeMatch(of: /([a-z]+)\.[a-z_0-9]+/), sections.contains(match.output.1),
                    !span.hasSuffix(".csv")
                else { continue }
                #expect(settings.contains(span), "\(page) names the setting \(span)")
            }
        }
    }

    @Test("the lines that the tutorial edits are there, once")
    func tutorial() throws {
        let page = try DocumentationPage("Sources/Composition/Composition.docc/AProblemOfYourOwn.md")
        let tutorial = try Tutorial(page)
        #expect(tutorial.files.count > 10)
        // On a copy on which somebody follows the tutorial, its edits are made already.
        guard !tutorial.files.keys.contains(where: Self.exists) else { return }
        #expect(tutorial.faults == [])
    }

    @Test("every record of a decision is in the list of decisions")
    func decisions() throws {
        let list = try DocumentationPage("Sources/Composition/Composition.docc/Decisions.md")
        let listed = Set(list.links.compactMap { $0.split(separator: "/").last.map(String.init) })
        let records = pages.map(\.path).filter { $0.contains("/Decisions/") }.compactMap {
            $0.split(separator: "/").last
        }
        #expect(Set(records.map(String.init)) == listed)
        #expect(records.count == listed.count)
    }

    /// Whether a text names a file or folder of the repository, and is not a pattern for such names.
    private static func isPath(_ text: String) -> Bool {
        text.wholeMatch(of: /(?:Adapters|Benchmarks|Domain|Examples|Sources|Tests|\.ci)\/[\w.+\/-]+/) != nil
            || text.wholeMatch(of: /[\w+\/-]+\.(?:swift|sh|py|md)/) != nil
    }

    /// Where a path may count from: the root, the page, and the target of the page.
    private static func places(of path: String, in page: DocumentationPage) -> [String] {
        [path, "\(page.folder)/\(path)"] + [page.targetFolder].compactMap { $0 }.map { "\($0)/\(path)" }
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Repository.root.appending(path: path).standardizedFileURL.path)
    }
}
