import Domain
import FoundationEssentials
import UseCases

/// Which store, as a configuration names it.
public enum StoreAddress: Equatable, Sendable {
    /// A folder of files: `csv:folder`.
    case csv(folder: String)
    /// The memory of the process: `memory:`. Gone when the process ends.
    case memory
    /// A file: `sqlite:path`.
    case sqlite(path: String)
    /// A database: `postgresql://user@host/database`.
    case postgresql(url: String)

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: the address.
    ///   - folder: the folder that relative paths count from.
    /// - Throws: `config` for any other form. The message does not contain the address, which may have a password.
    public init(_ text: String, relativeTo folder: String) throws {
        let scheme = text.prefix { $0 != ":" }
        let rest = String(text.dropFirst(scheme.count + 1))
        switch scheme {
        case "csv" where !rest.isEmpty: self = .csv(folder: Self.resolve(rest, in: folder))
        case "memory" where rest.isEmpty && text.hasSuffix(":"): self = .memory
        case "sqlite" where !rest.isEmpty: self = .sqlite(path: Self.resolve(rest, in: folder))
        case "postgresql" where rest.hasPrefix("//"), "postgres" where rest.hasPrefix("//"):
            self = .postgresql(url: text)
        default:
            let known = ["csv", "memory", "sqlite", "postgresql"]
            let hint = text.contains(":") ? Suggestion.hint(for: String(scheme), among: known) : ""
            throw BatchError(
                .config,
                "a store's address has another form, expected csv:FOLDER, sqlite:FILE, "
                    + "postgresql://USER@HOST/DATABASE or memory:\(hint)")
        }
    }

    /// The kind of store, for messages and for the digest of a configuration.
    public var kind: String {
        switch self {
        case .csv: "csv"
        case .memory: "memory"
        case .sqlite: "sqlite"
        case .postgresql: "postgresql"
        }
    }

    /// Whether several readers at the same time can read a table.
    var takesReaders: Bool {
        if case .postgresql = self { true } else { false }
    }

    /// An address as the configuration would have it that stands in another folder: with its path made absolute.
    ///
    /// - Parameters:
    ///   - text: an address whose path counts from a folder.
    ///   - folder: that folder.
    public static func absolute(_ text: String, from folder: String) throws -> String {
        switch try StoreAddress(text, relativeTo: folder) {
        case .csv(let path): "csv:\(path)"
        case .sqlite(let path): "sqlite:\(path)"
        case .memory, .postgresql: text
        }
    }

    /// Whether a password stands in it: `postgresql://user:password@host/database`.
    public var hasPassword: Bool {
        guard case .postgresql(let url) = self else { return false }
        let authority = url.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" && $0 != "?" }
        let user = authority.lastIndex(of: "@").map { authority[..<$0] } ?? ""
        return user.contains(":") || url.contains("password=")
    }

    /// A path that counts from a folder, made absolute: the same one wherever the program is started.
    static func resolve(_ path: String, in folder: String) -> String {
        URL(filePath: path.hasPrefix("/") ? path : "\(folder)/\(path)").standardizedFileURL.path
    }
}
