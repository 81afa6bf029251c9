import LocalFiles

/// The name of a file to write, as a user gives it.
public enum OutputPath {
    /// Whether it stands for standard output: `-`, `/dev/stdout`, or a link to it.
    public static func isStandardOutput(_ path: String) -> Bool { OutputFile.isStandardOutput(path) }
}
