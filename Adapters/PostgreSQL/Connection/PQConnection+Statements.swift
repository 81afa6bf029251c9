#if PostgreSQL
import Dispatch

extension PQConnection {
    /// Runs a statement and returns its rows.
    ///
    /// - Parameters:
    ///   - sql: the statement, or several ones without values, which are one transaction.
    ///   - values: the values of `$1`, `$2` … as texts; nil for null.
    ///   - deadline: how long to wait; nil for the timeout of statements.
    @discardableResult
    func execute(_ sql: String, _ values: [String?] = [], deadline: Deadline? = nil) throws -> [[String?]] {
        let handle = try openHandle()
        return try interruptible(handle) {
            try send(sql, values, on: handle, deadline ?? Deadline(timeouts.statement))?.rows ?? []
        }
    }

    /// Runs a statement that reads or writes many rows.
    @discardableResult
    func executeBulk(_ sql: String, _ values: [String?] = []) throws -> [[String?]] {
        try execute(sql, values, deadline: Deadline(timeouts.bulk))
    }

    /// Sends a statement and waits for its answer.
    func send(_ sql: String, _ values: [String?], on handle: PQHandle, _ deadline: Deadline) throws -> PQResult? {
        guard handle.send(sql, values) else {
            close()
            throw PQFault.connectionLost
        }
        try flush(handle, deadline)
        return try lastResult(handle, deadline)
    }

    /// Runs `body`, which waits for a statement; cancels the statement when the wait ends first.
    func interruptible<Value>(_ handle: PQHandle, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error where error is CancellationError || Self.isTooSlow(error) {
            cancelStatement(of: handle)
            throw error
        }
    }

    private static func isTooSlow(_ error: any Error) -> Bool {
        if case .tooSlow = error as? PQFault { true } else { false }
    }

    /// Cancels the statement. Closes the connection when that does not succeed soon.
    private func cancelStatement(of handle: PQHandle) {
        guard handle.cancelStatement(waitingAtMost: .seconds(1)) else { return close() }
        do {
            let answer = try lastResult(handle, Deadline(Self.goodbye, isInterruptible: false))
            if let status = answer?.status, status != .rows { close() }
        } catch PQFault.server {
            // "canceling statement due to user request", as expected.
        } catch {
            close()
        }
    }
}
#endif
