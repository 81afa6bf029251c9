import LocalFiles

/// The file that another library saved its model in, wherever it lies.
public enum TrainerFile {
    /// All bytes of the file; a symbolic link is followed, since people name what they bring along by links.
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
