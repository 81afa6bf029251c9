import Domain

/// Where everything is in the folder of a registry. Every part of a path is a `Slug` or a number, so none leads outside.
struct RegistryLayout: Sendable {
    /// The folder of the registry.
    let root: String

    /// The folder of a model.
    func folder(of name: ModelName) -> String { "\(root)/\(name)" }

    /// The folder of a version of a model.
    func folder(of name: ModelName, version: Int) -> String { "\(root)/\(name)/\(version)" }

    /// The artefact of a version.
    func artefact(of name: ModelName, version: Int) -> String {
        "\(folder(of: name, version: version))/\(Self.artefact)"
    }

    /// The record of a version.
    func record(of name: ModelName, version: Int) -> String { "\(folder(of: name, version: version))/\(Self.record)" }

    /// The folder of a model's aliases.
    func aliases(of name: ModelName) -> String { "\(root)/\(name)/aliases" }

    /// The file with the version that an alias points to.
    func alias(_ alias: String, of name: ModelName) -> String { "\(aliases(of: name))/\(alias)" }

    /// The file with the promotions of a model's aliases, a line for each.
    func promotions(of name: ModelName) -> String { "\(root)/\(name)/promotions.jsonl" }

    /// The name of an artefact in the folder of its version.
    static let artefact = "artefact"

    /// The name of a record in the folder of its version.
    static let record = "record.json"

    /// The version that is the name of a folder or the text of an alias: 1 to 999999999; nil for any other text.
    static func version(_ text: some StringProtocol) -> Int? {
        guard let version = Int(text), (1...999_999_999).contains(version), String(version) == text else { return nil }
        return version
    }
}
