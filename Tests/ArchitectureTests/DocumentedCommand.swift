/// A command line of this program, as documentation writes it.
struct DocumentedCommand {
    /// The words after the name of the program.
    let words: [String]

    /// The command lines in a line of text; what belongs to the shell is left out.
    static func all(in line: String) -> [DocumentedCommand] {
        line.matches(of: /batch-score[ ]+([^\n]*)/).map { match in
            let command = match.output.1.replacing(/\$\([^)]*\)/, with: "X").prefix { !"|>;&".contains($0) }
            let words = command.split(separator: " ").prefix { $0 != "#" }
            return DocumentedCommand(words: words.map { String($0.trimmingPrefix("\"")) })
        }
    }

    /// What is wrong with it: a command, an option or a setting that there is not.
    ///
    /// - Parameters:
    ///   - help: the help texts by the names of the commands, empty for the program itself.
    ///   - settings: the names of all settings.
    func faults(help: [String: String], settings: Set<String>) -> [String] {
        guard let first = words.first, first.wholeMatch(of: /-{0,2}[a-z][a-z-]*/) != nil else { return [] }
        var name = ""
        var rest = words[...]
        while let next = rest.first, next.wholeMatch(of: /[a-z][a-z-]*/) != nil {
            let longer = name.isEmpty ? next : "\(name)-\(next)"
            guard help[longer] != nil else {
                if help.keys.contains(where: { name.isEmpty || $0.hasPrefix("\(name)-") }) {
                    return ["no command \(next)"]
                }
                break
            }
            name = longer
            rest = rest.dropFirst()
        }
        return optionFaults(Array(rest), of: name, help) + settingFaults(settings)
    }

    private func optionFaults(_ words: [String], of name: String, _ help: [String: String]) -> [String] {
        // A command with subcommands has one that is taken when none is named.
        let texts = [help[name], help["\(name)-list"]].compactMap { $0 }
        let known = Set(texts.flatMap(Self.options))
        return words.filter { $0.wholeMatch(of: /--?[a-z].*/) != nil }.map { $0.prefix { $0 != "=" } }
            .filter { !known.contains(String($0)) }.map { "\(name) has no option \($0)" }
    }

    private func settingFaults(_ settings: Set<String>) -> [String] {
        zip(words, words.dropFirst()).filter { $0.0 == "--set" }.map { String($0.1.prefix { $0 != "=" }) }
            .filter { !settings.contains($0) }.map { "there is no setting \($0)" }
    }

    /// The options that a help text lists.
    private static func options(_ help: String) -> [String] {
        help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
            line.dropFirst(2).matches(of: /(?:^|, )(--?[a-zA-Z][a-zA-Z-]*)/).map { String($0.output.1) }
        }
    }
}
