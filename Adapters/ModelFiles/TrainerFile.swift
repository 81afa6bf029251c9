import LocalFiles

/// A model file of another library.
public enum TrainerFile {
    /// All bytes of the file; symbolic links are followed.
    ///
    /// - Throws: `noInput` when there is none; `config` when it is larger than an artefact may be.
    public static func read(_ path: String) throws -> [UInt8] {
        try LocalFile.read(path, maximumBytes: ModelFolder.maximumArtefactBytes, followsLinks: true)
    }

    /// Whether there is a file or folder of this name.
    public static func exists(_ path: String) -> Bool {
        LocalFile.exists(path)
    }
}
