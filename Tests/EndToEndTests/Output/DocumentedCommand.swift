import Foundation
import ProgramRunner

/// A command in a help text or in the documentation.
struct DocumentedCommand {
    /// The line that it is in.
    let line: String
    /// The words after `batch-score`, up to the first option.
    let words: [String]
    /// The names of its options.
    let options: [String]

    /// Reads a line; nil when there is no command in it.
    init?(_ line: Substring) {
        guard let range = line.range(of: "batch-score ") else { return nil }
        let before = line[..<range.lowerBound]
        guard before.allSatisfy({ " $".contains($0) }) || before.hasSuffix("`") else { return nil }
        let rest = line[range.upperBound...].prefix { $0 != "`" && $0 != "#" && $0 != "|" && $0 != ">" }
        // Two spaces begin an explanation.
        let command = String(rest).components(separatedBy: "  ")[0]
        let words = command.split(separator: " ").map(String.init)
        guard let first = words.first, first.allSatisfy({ $0.isLowercase || $0 == "-" }) else { return nil }
        self.line = String(line)
        self.words = Array(words.prefix { !$0.hasPrefix("-") })
        options = words.filter { $0.hasPrefix("-") }
    }

    /// All commands in some texts.
    static func all(in texts: some Sequence<String>) -> [DocumentedCommand] {
        texts.flatMap { $0.split(separator: "\n") }.compactMap(DocumentedCommand.init)
    }

    /// All commands in the Markdown files of the project.
    static func inDocumentation() throws -> [DocumentedCommand] {
        let folders = ["Sources", "Domain", "Adapters", "Examples"]
        let files =
            try FileManager.default.contentsOfDirectory(atPath: Program.project)
            + folders.flatMap { folder in
                try FileManager.default.subpathsOfDirectory(atPath: "\(Program.project)/\(folder)").map {
                    "\(folder)/\($0)"
                }
            }
        return all(
            in: try files.filter { $0.hasSuffix(".md") }.map {
                try String(contentsOfFile: "\(Program.project)/\($0)", encoding: .utf8)
            })
    }
}
