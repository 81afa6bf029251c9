import Domain

/// A name that no setting has, and what may be meant.
public struct UnknownSetting {
    private let path: [String]

    /// Creates it from the name, as the file writes it: `source.tabel`.
    public init(_ name: String) {
        path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    /// Creates it from the name of an environment variable without the beginning that all have: `SOURCE_TABEL`.
    init(variable: Substring) {
        path = variable.lowercased().split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// What to write instead, as the end of a sentence: the new name of a setting that was renamed, else the nearest name,
    /// else all names of the same section.
    public var hint: String { hint { $0.rawValue } }

    /// What to write instead, in the names of environment variables.
    var variableHint: String { hint { $0.variable } }

    private func hint(_ spelling: (Setting) -> String) -> String {
        if let renamed { return "; it is \"\(spelling(renamed))\" now" }
        if let nearest { return "; did you mean \"\(spelling(nearest))\"?" }
        return siblings.isEmpty ? "" : ", expected one of \(siblings.map(spelling).joined(separator: ", "))"
    }

    /// The setting that had this name in version 0.1, where the table of the entities was named after them.
    private var renamed: Setting? {
        guard path.count == 2, path[0] == "source" else { return nil }
        return Problems(rawValue: path[1]) != nil ? .sourceTable : path[1] == "outcomes" ? .sourceLabels : nil
    }

    /// The setting whose name is most alike. Where the section is right, only the rest of the name is compared: its own name
    /// would make every setting of the section alike.
    private var nearest: Setting? {
        let isSection = !siblings.isEmpty
        let names = (isSection ? siblings : Setting.allCases).map { setting in
            (setting: setting, name: isSection ? setting.path[setting.path.count - 1] : setting.rawValue)
        }
        let typed = isSection ? path[path.count - 1] : path.joined(separator: ".")
        let nearest = Suggestion.nearest(to: typed, among: names.map(\.name))
        return names.first { $0.name == nearest }?.setting
    }

    /// The settings of the same section; none when there is no such section.
    private var siblings: [Setting] {
        path.count < 2 ? [] : Setting.allCases.filter { $0.path.dropLast() == path.dropLast() }
    }
}
