import ProgramRunner
import Testing

/// A file, a folder or a limit that is in the way, and what the program says of it.
struct FileFaultCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The exit code.
    let code: Int32
    /// What only this message says.
    let sentence: String
    /// What a shell does before it runs the program.
    let preparation: String
    /// How the program is run; `as` runs it as a user without rights, `run` as it is.
    let arguments: [String]
    /// Whether only root can provoke it.
    var needsRoot = false

    init(
        _ description: String, _ code: Int32, _ sentence: String, after preparation: String = "", _ arguments: String...
    ) {
        testDescription = description
        self.code = code
        self.sentence = sentence
        self.preparation = preparation
        self.arguments = arguments
    }

    /// The same, run by a user who may read the folder and no more.
    var asStranger: FileFaultCase {
        var other = self
        other.needsRoot = true
        other.isStranger = true
        return other
    }

    private var isStranger = false

    /// The script that prepares, and runs the program.
    var script: String {
        let user = isStranger ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
        return "set -e; \(preparation)\nexec \(user)\"$0\" \"$@\""
    }
}
