/// Parts of a configuration whose keys are the names of columns.
enum SettingSection: String, CaseIterable {
    /// The names that columns have in the store, by their own names.
    case columns = "source.columns"
    /// The features of a table for which nobody wrote an entity, and their kinds.
    case features
    /// The rules of the data contract of such a table.
    case contract

    /// The names on the way to it in the file.
    var path: [String] { rawValue.split(separator: ".").map(String.init) }

    /// Whether a setting belongs to the section.
    func contains(_ path: [String]) -> Bool { path.count > self.path.count && path.starts(with: self.path) }

    /// The path of a key below a path: `run.chunk` is `chunk` below `run`. Below a section, dots belong to the name of a
    /// column.
    static func path(_ path: [String], adding key: String) -> [String] {
        var path = path
        var rest = key[...]
        while !allCases.contains(where: { path.starts(with: $0.path) }), let dot = rest.firstIndex(of: ".") {
            path.append(String(rest[..<dot]))
            rest = rest[rest.index(after: dot)...]
        }
        return path + [String(rest)]
    }
}
