import Dispatch

extension PQConnection {
    /// Runs a statement and gives its rows.
    ///
    /// - Parameters:
    ///   - sql: the statement; or several without values, which are then one transaction.
    ///   - values: the values of `$1`, `$2` …, as texts; nil for null.
    ///   - patience: how long to wait; the timeout for statements when it is nil.
    @discardableResult
    func execute(_ sql: String, _ values: [String?] = [], patience: Patience? = nil) throws -> [[String?]] {
        let handle = try openHandle()
        return try interruptible(handle) {
            try send(sql, values, on: handle, patience ?? Patience(timeouts.statement))?.rows ?? []
        }
    }

    /// Runs a statement that reads or writes many rows.
    @discardableResult
    func executeBulk(_ sql: String, _ values: [String?] = []) throws -> [[String?]] {
        try execute(sql, values, patience: Patience(timeouts.bulk))
    }

    /// Hands a statement over and waits for its answer.
    func send(_ sql: String, _ values: [String?], on handle: PQHandle, _ patience: Patience) throws -> PQResult? {
        guard handle.send(sql, values) else {
            close()
            throw PQFault.connectionLost
        }
        try flush(handle, patience)
        return try lastResult(handle, patience)
    }

    /// Runs a body that waits for a statement; when the wait ends before the statement, lets the server give it up.
    func interruptible<Value>(_ handle: PQHandle, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error where error is CancellationError || Self.isTooSlow(error) {
            giveUp(handle)
            throw error
        }
    }

    private static func isTooSlow(_ error: any Error) -> Bool {
        if case .tooSlow = error as? PQFault { true } else { false }
    }

    /// Lets the server give the statement up. Where that does not succeed soon, the connection is closed.
    private func giveUp(_ handle: PQHandle) {
        guard handle.cancelStatement(waitingAtMost: .seconds(5)) else { return close() }
        do {
            let answer = try lastResult(handle, Patience(.seconds(5), isInterruptible: false))
            if let status = answer?.status, status != .rows { close() }
        } catch PQFault.server {
            // The statement ended with "canceling statement due to user request", as it should.
        } catch {
            close()
        }
    }
}
