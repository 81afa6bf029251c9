import UseCases
import Yams

/// The settings of a YAML file with their lines, so that a message can say where a typo is.
struct YAMLSettings {
    /// A setting: a path of names from the top, and a value.
    struct Entry: Equatable {
        let path: [String]
        let line: Int?
        let value: Value
    }

    /// What a setting is set to.
    enum Value: Equatable {
        case scalar(String)
        case list([String])
    }

    /// All settings, in the order of the file.
    let entries: [Entry]

    /// Reads the settings of a file's text; throws `config` when it is not YAML, not a mapping of names, or beyond one of the
    /// ``YAMLLimits``.
    ///
    /// - Parameters:
    ///   - text: what the file contains.
    ///   - file: its name, for messages.
    init(_ text: String, file: String) throws {
        try YAMLLimits.check(text, file: file)
        do {
            // Named, because the default would ask the environment, and print what it finds there.
            var limits = YAMLLimits(file: file)
            entries =
                try Yams.compose(yaml: text, .default, .default, .utf8)
                .map { try Self.entries(of: $0, under: [], &limits) } ?? []
        } catch let error as YamlError {
            throw BatchError(.config, "\(file) is not YAML: \(Self.sentence(for: error))", cause: error)
        }
    }

    private static func entries(
        of node: Node, under path: [String], _ limits: inout YAMLLimits
    ) throws -> [Entry] {
        let file = limits.file
        try limits.count(path, line: node.mark?.line)
        switch node {
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard let name = key.string else { throw refusal(file, key, "a name that is not a text") }
                try limits.check(name: name, line: key.mark?.line)
                entries += try Self.entries(of: value, under: SettingSection.path(path, adding: name), &limits)
            }
            return entries
        case .sequence(let sequence) where !path.isEmpty:
            for item in sequence { try limits.check(value: item.string ?? "", line: item.mark?.line) }
            let texts = sequence.compactMap(\.string)
            guard texts.count == sequence.count else {
                throw refusal(file, node, "a list of something else than texts")
            }
            return [Entry(path: path, line: node.mark?.line, value: .list(texts))]
        case .scalar(let scalar) where !path.isEmpty:
            try limits.check(value: scalar.string, line: scalar.mark?.line)
            return [Entry(path: path, line: node.mark?.line, value: .scalar(scalar.string))]
        case .scalar(let scalar) where scalar.string.isEmpty:
            return []
        case .scalar, .sequence, .alias:
            throw refusal(file, node, "no settings; expected lines like `job: late-arrivals`")
        }
    }

    private static func refusal(_ file: String, _ node: Node, _ problem: String) -> BatchError {
        BatchError(.config, "\(file):\(node.mark?.line ?? 1) has \(problem)")
    }

    private static func sentence(for error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): \(problem.contains("nesting level") ? YAMLLimits.nesting : problem)"
        case .reader(let problem, _, _, _): problem
        case .duplicatedKeysInMapping(let duplicates, let context):
            "line \(context.mark.line): "
                + (duplicates.count == 1 ? "a name occurs twice" : "\(duplicates.count) names occur twice")
                + "; expected each name once"
        default: "it cannot be read"
        }
    }
}
