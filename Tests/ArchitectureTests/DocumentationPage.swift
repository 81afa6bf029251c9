import Foundation

/// A page that people read: Markdown.
struct DocumentationPage: CustomStringConvertible {
    /// Its path, from the root of the repository.
    let path: String
    /// What it contains.
    let text: String

    /// The pages in the root of the repository, and those of all documentation catalogues.
    static func all() throws -> [DocumentationPage] {
        let catalogues = try ["Domain", "Sources", "Adapters", "Tests"].flatMap(Repository.files(in:))
            .filter { $0.contains(".docc/") && $0.hasSuffix(".md") }
        return try (["README.md", "CONTRIBUTING.md"] + catalogues).map(DocumentationPage.init)
    }

    /// Reads a page.
    init(_ path: String) throws {
        self.path = path
        text = try Repository.text(of: path)
    }

    /// The folder that it lies in, from the root of the repository; empty for the root.
    var folder: String { path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "" }

    /// The folder of the target that its catalogue belongs to; nil for a page of the root.
    var targetFolder: String? {
        path.firstMatch(of: /^(.*)\/[^\/]+\.docc\//).map { String($0.output.1) }
    }

    /// What stands between single backticks in its prose, with line breaks as blanks.
    var spans: [String] {
        prose.matches(of: /`([^`]+)`/).map { $0.output.1.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// The targets of its links, without those to the web and to places in the page.
    var links: [String] {
        prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
            .filter { !$0.contains("://") && !$0.hasPrefix("#") }
            + prose.matches(of: /<doc:(\w+)>/).map { "\($0.output.1).md" }
    }

    /// The lines of its code blocks; a line that ends with a backslash continues on the next one.
    var codeLines: [String] {
        let fenced = text.matches(of: /(?ms)^```[^\n]*\n(.*?)^```/).flatMap { $0.output.1.split(separator: "\n") }
        let indented = prose.split(separator: "\n").filter { $0.hasPrefix("    ") && !$0.contains("`") }
        return (fenced + indented).map(String.init).joined(separator: "\n").replacing(/\\\n\s*/, with: " ")
            .split(separator: "\n").map(String.init)
    }

    /// The text without fenced code blocks.
    private var prose: String { text.replacing(/(?ms)^```.*?^```/, with: "") }

    /// The path.
    var description: String { path }
}
