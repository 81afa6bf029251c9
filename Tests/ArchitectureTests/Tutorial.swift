/// The files that a tutorial creates and the lines that it edits, as its comments mark them: `Tests/Tutorial/run.sh` does the
/// same and runs its commands as well.
struct Tutorial {
    /// The files that it creates, by path.
    private(set) var files: [String: String] = [:]
    /// What cannot be done as the page says.
    private(set) var faults: [String] = []
    private var edited: [String: String] = [:]

    /// The tutorial of a page; of one without marked blocks, an empty one.
    init(_ page: DocumentationPage) throws {
        let block = /(?ms)^<!-- (file: |edit: )(\S+?)(?: (before|after|replace): "([^\n]*)")? -->\n```\w*\n(.*?)^```/
        for match in page.text.matches(of: block) {
            let (_, kind, path, place, anchor, lines) = match.output
            if kind == "file: " {
                files[String(path)] = String(lines)
            } else {
                try edit(String(path), place ?? "", anchor.map(String.init) ?? "", String(lines))
            }
        }
    }

    private mutating func edit(_ path: String, _ place: Substring, _ anchor: String, _ lines: String) throws {
        let text = try edited[path] ?? files[path] ?? Repository.text(of: path)
        let found = text.split(separator: "\n", omittingEmptySubsequences: false)
        let positions = found.indices.filter { found[$0].contains(anchor) }
        guard positions.count == 1, let position = positions.first else {
            faults.append("\(path) has \(positions.count) lines with \(anchor), expected 1")
            return
        }
        var result = found.map(String.init)
        let new = lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        switch place {
        case "before": result.insert(contentsOf: new, at: position)
        case "after": result.insert(contentsOf: new, at: position + 1)
        default: result.replaceSubrange(position...position, with: new)
        }
        edited[path] = result.joined(separator: "\n")
    }
}
