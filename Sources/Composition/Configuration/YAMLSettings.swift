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

    /// Reads the settings of a file's text; throws `config` when it is not YAML, or not a mapping of names.
    ///
    /// - Parameters:
    ///   - text: what the file contains.
    ///   - file: its name, for messages.
    init(_ text: String, file: String) throws {
        do {
            entries = try Yams.compose(yaml: text).map { try Self.entries(of: $0, under: [], file: file) } ?? []
        } catch let error as YamlError {
            throw BatchError(.config, "\(file) is not YAML: \(Self.sentence(for: error))", cause: error)
        }
    }

    private static func entries(of node: Node, under path: [String], file: String) throws -> [Entry] {
        switch node {
        case .mapping(let mapping):
            return try mapping.flatMap { key, value in
                guard let name = key.string else { throw refusal(file, key, "a name that is not a text") }
                return try entries(of: value, under: SettingSection.path(path, adding: name), file: file)
            }
        case .sequence(let sequence) where !path.isEmpty:
            let texts = sequence.compactMap(\.string)
            guard texts.count == sequence.count else {
                throw refusal(file, node, "a list of something else than texts")
            }
            return [Entry(path: path, line: node.mark?.line, value: .list(texts))]
        case .scalar(let scalar) where !path.isEmpty:
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
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            "line \(mark.line): \(problem)"
        case .duplicatedKeysInMapping(let duplicates, let context):
            "line \(context.mark.line): \(duplicates.count) keys occur twice"
        default: "it cannot be read"
        }
    }
}
