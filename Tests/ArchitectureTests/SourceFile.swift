/// A Swift file.
struct SourceFile: CustomStringConvertible {
    /// Its path, from the root of the repository.
    let path: String
    /// Its text without comments, and with empty texts in place of what is between quotes.
    let code: String

    init(path: String, text: String) {
        self.path = path
        let quotedOrComment = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//
        code = text.replacing(quotedOrComment) { $0.output.hasPrefix("\"") ? "\"\"" : "" }
    }

    /// The modules that it imports, whatever stands before or after the word.
    var imports: [String] {
        let line =
            /(?:^|;)\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|actor|typealias|func|let|var)\s+)?(\w+)/
            .anchorsMatchLineEndings()
        return code.matches(of: line).map { String($0.output.1) }
    }

    /// The row of the table that it belongs to, the one of the innermost folder; none where no folder is in the table.
    var layers: [Layer] {
        Layer.table.filter { path.hasPrefix($0.folder + "/") }.max { $0.folder.count < $1.folder.count }.map { [$0] }
            ?? []
    }

    /// The path.
    var description: String { path }
}
