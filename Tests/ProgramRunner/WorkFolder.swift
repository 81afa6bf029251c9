import Foundation

/// A temporary folder that the program is run in, deleted with its last user.
public final class WorkFolder: Sendable {
    /// The path.
    public let path: String

    /// Creates an empty folder.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "end-to-end-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in the folder.
    public static func / (folder: WorkFolder, name: String) -> String { "\(folder.path)/\(name)" }

    /// Another folder with the same contents.
    public func copy() throws -> WorkFolder {
        let copy = try WorkFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            try FileManager.default.copyItem(atPath: self / name, toPath: copy / name)
        }
        return copy
    }

    /// Runs the program in the folder.
    public func run(
        _ arguments: [String], environment: [String: String] = [:], output: String? = nil
    ) async throws -> ProgramResult {
        try await Program.run(arguments, in: path, environment: environment, output: output)
    }

    /// Runs the program in the folder.
    public func run(_ arguments: String...) async throws -> ProgramResult { try await run(arguments) }

    /// Runs a command that a test needs before it can begin.
    ///
    /// - Throws: ``UnexpectedOutput`` unless it exits with 0.
    @discardableResult
    public func succeed(_ arguments: [String]) async throws -> ProgramResult {
        let result = try await run(arguments)
        guard result.code == 0 else { throw UnexpectedOutput(result) }
        return result
    }

    /// Runs a command that a test needs before it can begin.
    @discardableResult
    public func succeed(_ arguments: String...) async throws -> ProgramResult { try await succeed(arguments) }

    /// Writes a file, and the folder that it is in.
    public func write(_ text: String, to name: String) throws {
        let file = URL(filePath: self / name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Copies a file or folder of the project, such as `Examples/…/job.yaml`, into the folder.
    public func copy(_ file: String, as name: String? = nil) throws {
        let source = file.hasPrefix("/") ? file : "\(Program.project)/\(file)"
        try FileManager.default.copyItem(
            atPath: source, toPath: self / (name ?? URL(filePath: source).lastPathComponent))
    }

    /// The text of a file.
    public func text(_ name: String) throws -> String { try String(contentsOfFile: self / name, encoding: .utf8) }

    /// The lines of a file.
    public func lines(_ name: String) throws -> [String] {
        try text(name).split(separator: "\n").map(String.init)
    }

    /// Whether there is a file or folder.
    public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self / name) }
}
