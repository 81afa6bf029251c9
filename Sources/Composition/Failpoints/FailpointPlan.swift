#if Failpoints
import Foundation
import Synchronization
import UseCases

/// What the environment says about steps:
///
///     FAILPOINT=chunk-read:2:kill     at the second passage: kill, stop (until SIGCONT), throw, or sleep (two seconds)
///     FAILPOINT_LOG=file              writes the name of each step that is passed
final class FailpointPlan: Sendable {
    private let step: String
    private let passage: Int
    private let action: String
    private let log: FileHandle?
    private let passed = Mutex(0)

    /// Whether the environment asks for anything; the first to ask lets the program follow it.
    static let isInstalled: Bool = {
        let environment = ProcessInfo.processInfo.environment
        let (step, log) = (environment["FAILPOINT"], environment["FAILPOINT_LOG"])
        guard step != nil || log != nil else { return false }
        let plan = FailpointPlan(step ?? "", log: log)
        Failpoint.handler.withLock { $0 = { try plan.pass($0) } }
        return true
    }()

    private init(_ text: String, log path: String?) {
        let parts = text.split(separator: ":").map(String.init)
        step = parts.first ?? ""
        passage = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
        action = parts.count > 2 ? parts[2] : "kill"
        log = path.flatMap { path in
            _ = FileManager.default.createFile(atPath: path, contents: nil)
            return FileHandle(forWritingAtPath: path)
        }
    }

    private func pass(_ name: String) throws {
        try log?.write(contentsOf: Data("\(name)\n".utf8))
        guard name == step else { return }
        let count = passed.withLock { count in
            count += 1
            return count
        }
        if count == passage { try act() }
    }

    private func act() throws {
        switch action {
        case "stop": kill(getpid(), SIGSTOP)
        case "sleep": sleep(2)
        case "throw": throw BatchError(.io, "the failpoint \(step) was passed")
        default: kill(getpid(), SIGKILL)
        }
    }
}
#endif
