import UseCases

/// A connection to a server whose calls wait, each for a limited time. It belongs to one actor, which has a thread for
/// it.
///
/// A connection that broke is closed and never used again.
final class PQConnection {
    /// Where it goes to.
    let address: DatabaseAddress
    /// How long its calls wait.
    let timeouts: PostgreSQLTimeouts
    private var handle: PQHandle?

    /// Connects.
    ///
    /// - Throws: `unavailable` or `denied`, as a `BatchError`; `CancellationError`.
    init(to address: DatabaseAddress, timeouts: PostgreSQLTimeouts) throws {
        self.address = address
        self.timeouts = timeouts
        try EnvironmentGuard.check()
        guard let handle = PQHandle(parameters: address.parameters(timeouts)) else { throw PQFault.connectionLost }
        let patience = Patience(timeouts.connect)
        do {
            while let readiness = handle.connectFurther() {
                try Self.wait(for: readiness, on: handle, patience)
            }
        } catch PQFault.tooSlow {
            throw ConnectionRefusal.timeout(timeouts.connect).error(at: address)
        }
        guard !handle.isBroken, handle.finishConnecting() else {
            throw ConnectionRefusal(handle).error(at: address)
        }
        self.handle = handle
    }

    /// Whether it can be used.
    var isOpen: Bool { handle != nil }

    /// Ends it; a transaction that is open is taken back by the server.
    func close() { handle = nil }

    /// The handle of an open connection.
    func openHandle() throws -> PQHandle {
        guard let handle else { throw PQFault.connectionLost }
        return handle
    }

    /// Waits until a socket is ready; throws when the time is over or the task was cancelled.
    @discardableResult
    static func wait(
        for readiness: Socket.Readiness, on handle: PQHandle, _ patience: Patience
    ) throws -> (reading: Bool, writing: Bool) {
        while true {
            let left = try patience.next()
            let ready = Stopwatch.time(.waiting) { Socket.wait(handle.socket, for: readiness, atMost: left) }
            if ready.reading || ready.writing { return ready }
            try patience.checkCancellation()
        }
    }

    /// Sends everything that is waiting to be sent, and takes in what arrives meanwhile, so that neither side waits for
    /// the other forever.
    func flush(_ handle: PQHandle, _ patience: Patience) throws {
        while let isDone = handle.flush(), !isDone {
            let ready = try Self.wait(for: .readingOrWriting, on: handle, patience)
            // A connection that broke has a result that says why; whoever asks for the results gets it.
            if ready.reading, !handle.takeIn() { return }
        }
    }

    /// The next answer; nil when there are no more.
    func nextResult(_ handle: PQHandle, _ patience: Patience) throws -> PQResult? {
        while handle.isBusy {
            try Self.wait(for: .reading, on: handle, patience)
            guard handle.takeIn() else { break }
        }
        return handle.nextResult()
    }

    /// All answers to a statement, of which the last one counts; stops at the beginning of a copy.
    func lastResult(_ handle: PQHandle, _ patience: Patience) throws -> PQResult? {
        var last: PQResult?
        var fault: PQFault?
        while let result = try nextResult(handle, patience) {
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
