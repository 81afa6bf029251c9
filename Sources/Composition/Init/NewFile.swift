import LocalFiles
import UseCases

/// A configuration on its way to the disk. It is seen when it is complete, and never replaces a file.
public struct NewFile {
    private let writer: FileWriter

    /// Begins a file.
    ///
    /// - Throws: `cannotCreate` when there is something of this name, or no folder for it.
    public init(_ path: String) throws {
        writer = try FileWriter(path: path, existing: .kept)
    }

    /// Adds text.
    public func write(_ text: String) throws { try writer.write(Array(text.utf8).span) }

    /// Gives the file its name.
    ///
    /// - Throws: `cannotCreate` when something else has got that name in the meantime.
    public func commit() throws { try writer.commit() }
}
