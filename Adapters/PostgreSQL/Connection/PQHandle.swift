#if PostgreSQL
import CLibPQ
import Dispatch

/// A connection of libpq. All calls on a connection are in this file, and none of them blocks.
@safe
final class PQHandle {
    private let connection: OpaquePointer

    /// Starts to connect; nil when memory cannot be allocated.
    ///
    /// - Parameter parameters: libpq's parameters; libpq reads those left out from its environment variables.
    init?(parameters: [(name: String, value: String)]) {
        let names = CStrings(parameters.map(\.name))
        let values = CStrings(parameters.map(\.value))
        let started = unsafe names.withPointers { names in
            unsafe values.withPointers { values in unsafe PQconnectStartParams(names, values, 0) }
        }
        guard let connection = unsafe started else { return nil }
        unsafe self.connection = unsafe connection
        // A refusal has its code and its text; notices are dropped.
        unsafe PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
        unsafe PQsetNoticeProcessor(connection, { _, _ in }, nil)
    }

    deinit {
        unsafe PQfinish(connection)
    }

    /// Whether the connection cannot be used any more.
    var isBroken: Bool { unsafe PQstatus(connection) == CONNECTION_BAD }

    /// The number of the socket; negative when there is none.
    var socket: Int32 { unsafe PQsocket(connection) }

    /// The process on the server, as it introduced itself; a pooler introduces itself with another number.
    var serverProcess: Int { Int(unsafe PQbackendPID(connection)) }

    /// The version of the server; 0 when it is not known.
    var serverVersion: ServerVersion { ServerVersion(number: Int(unsafe PQserverVersion(connection))) }

    /// Continues to connect; nil when that is done or has failed.
    func connectFurther() -> Socket.Readiness? {
        switch unsafe PQconnectPoll(connection) {
        case PGRES_POLLING_READING: .reading
        case PGRES_POLLING_WRITING: .writing
        default: nil
        }
    }

    /// Completes the connection: from now on no call blocks, and failures have messages again.
    func finishConnecting() -> Bool {
        unsafe PQsetErrorVerbosity(connection, PQERRORS_DEFAULT)
        return unsafe PQsetnonblocking(connection, 1) == 0
    }

    /// libpq's message for the last failure: searched for known words, never shown.
    var lastMessage: String { unsafe String(cString: PQerrorMessage(connection)) }

    /// Whether the server wanted a password and there was none.
    var neededPassword: Bool { unsafe PQconnectionNeedsPassword(connection) == 1 }

    /// Sends a statement; false when that fails.
    func send(_ sql: String, _ values: [String?]) -> Bool {
        if values.isEmpty { return unsafe PQsendQuery(connection, sql) == 1 }
        return unsafe CStrings(values).withPointers { pointers in
            unsafe PQsendQueryParams(connection, sql, Int32(values.count), nil, pointers, nil, nil, 0) == 1
        }
    }

    /// Sends buffered data: whether the buffer is empty; nil when that failed.
    func flush() -> Bool? {
        switch unsafe PQflush(connection) {
        case 0: true
        case 1: false
        default: nil
        }
    }

    /// Reads what has arrived; false when the connection broke.
    func takeIn() -> Bool { unsafe PQconsumeInput(connection) == 1 }

    /// Whether the next answer has not arrived completely.
    var isBusy: Bool { unsafe PQisBusy(connection) == 1 }

    /// The next answer to the statement; nil when there are no more.
    func nextResult() -> PQResult? {
        let result = unsafe PQgetResult(connection)
        return unsafe result.map { unsafe PQResult(taking: $0) }
    }

    /// What is available of a copy.
    enum CopyStep {
        case data
        case nothingYet
        case end
    }

    /// Appends the next piece of a copy from the server to some bytes.
    func nextCopyData(into bytes: inout [UInt8]) -> CopyStep {
        var piece: UnsafeMutablePointer<CChar>?
        let count = unsafe PQgetCopyData(connection, &piece, 1)
        guard let start = unsafe piece, count > 0 else { return count == 0 ? .nothingYet : .end }
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count)))
        unsafe PQfreemem(start)
        return .data
    }

    /// Sends a piece of a copy: whether it was accepted; nil when the copy has ended.
    func putCopyData(_ bytes: ArraySlice<UInt8>) -> Bool? {
        let status = unsafe bytes.withUnsafeBytes { buffer in
            unsafe PQputCopyData(
                connection, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
        }
        return status < 0 ? nil : status == 1
    }

    /// Ends a copy to the server: whether that was accepted; nil when the copy has ended already.
    ///
    /// - Parameter failure: the reason why the copy failed; nil when it is complete.
    func endCopy(failure: String? = nil) -> Bool? {
        let status = unsafe PQputCopyEnd(connection, failure)
        return status < 0 ? nil : status == 1
    }

    /// Asks the server, over another connection, to cancel the statement, and waits until the request has arrived.
    ///
    /// libpq has no call for this that does not block, and a stopped server never answers. So the call runs on another
    /// thread, for which this one waits for a limited time.
    ///
    /// - Returns: whether the request has arrived. If not, it may still arrive and cancel the next statement.
    func cancelStatement(waitingAtMost limit: DispatchTimeInterval) -> Bool {
        let request = unsafe CancelRequest(of: connection)
        let isDone = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            request.send()
            isDone.signal()
        }
        return isDone.wait(timeout: .now() + limit) == .success
    }
}
#endif
