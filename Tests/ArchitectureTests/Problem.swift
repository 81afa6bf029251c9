import Foundation

/// A problem of this repository: an entity with its rules, its mapping, its examples and its tests.
///
/// The manifest knows them: their folders lie in that of the domain and are targets of their own.
struct Problem {
    /// The target, which is also the name of its folder in `Domain`: the plural of the entity.
    let target: String

    /// The entity in lower case: the word that no file of the engine contains.
    var word: String { String(target.lowercased().trimmingSuffix("s")) }

    /// The target of its mapping.
    var mappingTarget: String { "\(target.trimmingSuffix("s"))Table" }

    /// Whether a file belongs to it.
    func owns(_ path: String) -> Bool {
        ["Domain/\(target)/", "Adapters/\(mappingTarget)/", "Tests/\(target)Tests/"].contains { path.hasPrefix($0) }
    }

    /// All problems.
    static let all: [Problem] = {
        let manifest =
            (try? String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)) ?? ""
        let domain = /name: "Domain", path: "Domain", exclude: \[([^\]]*)\]/
        guard let excluded = manifest.firstMatch(of: domain)?.output.1 else { return [] }
        return excluded.matches(of: /"(\w+)"/).map { Problem(target: String($0.output.1)) }
    }()
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
