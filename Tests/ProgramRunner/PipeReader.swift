import Foundation
import Synchronization

/// Reads a pipe to its end on a thread of its own, so that the process at its other end never waits.
final class PipeReader: Sendable {
    private let data = Mutex(Data())
    private let ended = DispatchSemaphore(value: 0)

    init(_ pipe: Pipe) {
        let file = pipe.fileHandleForReading
        Thread.detachNewThread {
            let all = (try? file.readToEnd()) ?? Data()
            self.data.withLock { $0 = all }
            self.ended.signal()
        }
    }

    /// Everything that was read; waits for the end.
    var all: Data {
        ended.wait()
        defer { ended.signal() }
        return data.withLock { $0 }
    }
}
