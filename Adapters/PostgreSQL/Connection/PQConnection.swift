#if PostgreSQL
import UseCases

/// A connection to a server whose calls block, each for a limited time. It belongs to one actor with a thread of its own.
///
/// A broken connection is closed and never used again.
final class PQConnection {
    /// The database.
    let address: DatabaseAddress
    /// How long calls wait.
    let timeouts: PostgreSQLTimeouts
    /// The session on the server.
    private(set) var session: ServerSession?
    private var handle: PQHandle?

    /// How long what follows an error or a cancellation may take, before the connection is closed instead: a process that
    /// is asked to stop ends within a few seconds, whatever the server does.
    static let goodbye = Duration.seconds(1)

    private let purpose: String
    /// The run that the server lists the session with.
    private var label = RunLabel.current

    /// Connects.
    ///
    /// - Parameter purpose: what the connection is for, in a word; the server lists it.
    /// - Throws: `unavailable` or `denied`, as a `BatchError`; `config` for a pooler that shares sessions, or
    ///   a server that is too old; `CancellationError`.
    init(to address: DatabaseAddress, timeouts: PostgreSQLTimeouts, purpose: String = "ledger") throws {
        self.address = address
        self.timeouts = timeouts
        self.purpose = purpose
        try EnvironmentGuard.check()
        handle = try Self.connect(to: address, timeouts, purpose)
        do {
            try openHandle().serverVersion.check(at: address)
            session = try openSession(try openHandle())
        } catch {
            close()
            throw PQFault.translate(error, while: "opening a session", at: address)
        }
    }

    /// A second connection beside another one, to see whether the two share a session.
    init(beside other: PQConnection) throws {
        (address, timeouts, purpose) = (other.address, other.timeouts, other.purpose)
        handle = try Self.connect(to: address, timeouts, purpose)
    }

    private static func connect(
        to address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts, _ purpose: String
    ) throws -> PQHandle {
        guard let handle = PQHandle(parameters: address.parameters(timeouts, purpose: purpose)) else {
            throw PQFault.connectionLost
        }
        let deadline = Deadline(timeouts.connect)
        do {
            while let readiness = handle.connectFurther() {
                try Self.wait(for: readiness, on: handle, deadline)
            }
        } catch PQFault.tooSlow {
            throw ConnectionRefusal.timeout(timeouts.connect).error(at: address)
        }
        guard !handle.isBroken, handle.finishConnecting() else {
            throw ConnectionRefusal(handle).error(at: address)
        }
        return handle
    }

    /// Names the session after the run that the task works on, if it is another one than before.
    func nameSession() throws {
        guard let current = RunLabel.current, current != label else { return }
        let name = ApplicationName(job: address.session.job, current, purpose: purpose).text
        try execute(SessionParameters.statement([("application_name", name)]))
        label = current
    }

    /// Whether it can be used.
    var isOpen: Bool { handle != nil }

    /// Closes the connection; the server rolls an open transaction back.
    func close() { handle = nil }

    /// The handle of an open connection.
    func openHandle() throws -> PQHandle {
        guard let handle else { throw PQFault.connectionLost }
        return handle
    }

    /// Waits until a socket is ready; throws when the deadline has passed or the task was cancelled.
    @discardableResult
    static func wait(
        for readiness: Socket.Readiness, on handle: PQHandle, _ deadline: Deadline
    ) throws -> (reading: Bool, writing: Bool) {
        while true {
            let left = try deadline.nextWait()
            let ready = Stopwatch.time(.waiting) { Socket.wait(handle.socket, for: readiness, atMost: left) }
            if ready.reading || ready.writing { return ready }
            try deadline.checkCancellation()
        }
    }

    /// Sends buffered data and reads what arrives meanwhile, so that the two sides never wait for each other.
    func flush(_ handle: PQHandle, _ deadline: Deadline) throws {
        while let isDone = handle.flush(), !isDone {
            let ready = try Self.wait(for: .readingOrWriting, on: handle, deadline)
            // The results of a broken connection say why it broke.
            if ready.reading, !handle.takeIn() { return }
        }
    }

    /// The next answer; nil when there are no more.
    func nextResult(_ handle: PQHandle, _ deadline: Deadline) throws -> PQResult? {
        while handle.isBusy {
            try Self.wait(for: .reading, on: handle, deadline)
            guard handle.takeIn() else { break }
        }
        return handle.nextResult()
    }

    /// The last answer to a statement; stops at the start of a copy.
    func lastResult(_ handle: PQHandle, _ deadline: Deadline) throws -> PQResult? {
        var last: PQResult?
        var fault: PQFault?
        while let result = try nextResult(handle, deadline) {
            last = result
            switch result.status {
            case .copyIn, .copyOut: return result
            case .failed: fault = fault ?? self.fault(of: result)
            case .rows: break
            }
        }
        if handle.isBroken { close() }
        if let fault { throw fault }
        return last
    }

    private func fault(of result: PQResult) -> PQFault {
        guard let state = result.sqlState.map(SQLState.init(rawValue:)) else { return .connectionLost }
        return .server(state, text: result.primaryMessage)
    }
}
#endif
