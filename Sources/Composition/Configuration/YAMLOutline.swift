import UseCases
import Yams

/// The keys of a YAML file and the lines on which they stand: what is needed to tell somebody about a typo.
struct YAMLOutline {
    /// A key, with its path from the top.
    struct Key {
        let path: String
        let line: Int?
    }

    /// All keys that have a value of their own, in the order of the file.
    let keys: [Key]

    /// Reads the keys of a file's text; throws `config` when it is not YAML, or not a mapping of names.
    ///
    /// - Parameters:
    ///   - text: what the file contains.
    ///   - file: its name, for messages.
    init(_ text: String, file: String) throws {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw BatchError(.config, "\(file) is not YAML: \(Self.sentence(for: error))", cause: error)
        }
        guard let root else {
            keys = []
            return
        }
        keys = try Self.keys(of: root, under: "", file: file)
    }

    private static func keys(of node: Node, under path: String, file: String) throws -> [Key] {
        guard let mapping = node.mapping else {
            guard path.isEmpty else { return [Key(path: path, line: node.mark?.line)] }
            throw BatchError(.config, "\(file) has no settings: expected lines like `job: late-arrivals`")
        }
        return try mapping.flatMap { key, value in
            guard let name = key.string else {
                throw BatchError(.config, "\(file):\(key.mark?.line ?? 0): a key is not a text")
            }
            return try keys(of: value, under: path.isEmpty ? name : "\(path).\(name)", file: file)
        }
    }

    private static func sentence(for error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            "line \(mark.line): \(problem)"
        case .duplicatedKeysInMapping(let duplicates, let context):
            "line \(context.mark.line): \(duplicates.count) keys are there twice"
        default: "it cannot be read"
        }
    }
}
