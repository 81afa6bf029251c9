import CLibPQ
import Dispatch

/// A connection as libpq knows it: every call about one is in this file, and none of them waits.
@safe
final class PQHandle {
    private let connection: OpaquePointer

    /// Begins to connect; nil when there is no memory for it.
    ///
    /// - Parameter parameters: libpq's parameters; those that are left out come from its environment variables.
    init?(parameters: [(name: String, value: String)]) {
        let names = CStrings(parameters.map(\.name))
        let values = CStrings(parameters.map(\.value))
        let started = unsafe names.lend { names in
            unsafe values.lend { values in unsafe PQconnectStartParams(names, values, 0) }
        }
        guard let connection = unsafe started else { return nil }
        unsafe self.connection = unsafe connection
        // The code is all that we want of a refusal; and notices are not ours to print.
        unsafe PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE)
        unsafe PQsetNoticeProcessor(connection, { _, _ in }, nil)
    }

    deinit {
        unsafe PQfinish(connection)
    }

    /// Whether the connection cannot be used any more.
    var isBroken: Bool { unsafe PQstatus(connection) == CONNECTION_BAD }

    /// The number of the socket; negative when there is none.
    var socket: Int32 { unsafe PQsocket(connection) }

    /// Goes on connecting; nil when it is done, or has failed.
    func connectFurther() -> Socket.Readiness? {
        switch unsafe PQconnectPoll(connection) {
        case PGRES_POLLING_READING: .reading
        case PGRES_POLLING_WRITING: .writing
        default: nil
        }
    }

    /// Ends the beginning: from now on no call waits, and failures have messages again.
    func finishConnecting() -> Bool {
        unsafe PQsetErrorVerbosity(connection, PQERRORS_DEFAULT)
        return unsafe PQsetnonblocking(connection, 1) == 0
    }

    /// What libpq says of the last failure: only to look for known words in it, never to show.
    var lastMessage: String { unsafe String(cString: PQerrorMessage(connection)) }

    /// Whether the server wanted a password and there was none.
    var neededPassword: Bool { unsafe PQconnectionNeedsPassword(connection) == 1 }

    /// Hands a statement over; false when that fails.
    func send(_ sql: String, _ values: [String?]) -> Bool {
        if values.isEmpty { return unsafe PQsendQuery(connection, sql) == 1 }
        return unsafe CStrings(values).lend { pointers in
            unsafe PQsendQueryParams(connection, sql, Int32(values.count), nil, pointers, nil, nil, 0) == 1
        }
    }

    /// Sends what is waiting to be sent: whether all of it is gone; nil when that failed.
    func flush() -> Bool? {
        switch unsafe PQflush(connection) {
        case 0: true
        case 1: false
        default: nil
        }
    }

    /// Takes in what has arrived; false when the connection broke.
    func takeIn() -> Bool { unsafe PQconsumeInput(connection) == 1 }

    /// Whether the next answer has not arrived in full.
    var isBusy: Bool { unsafe PQisBusy(connection) == 1 }

    /// The next answer to the statement; nil when there are no more.
    func nextResult() -> PQResult? {
        let result = unsafe PQgetResult(connection)
        return unsafe result.map { unsafe PQResult(taking: $0) }
    }

    /// How a look for more of a copy ended.
    enum CopyStep {
        case data
        case nothingYet
        case end
    }

    /// Takes the next piece of a copy from the server and adds it to some bytes.
    func nextCopyData(into bytes: inout [UInt8]) -> CopyStep {
        var piece: UnsafeMutablePointer<CChar>?
        let count = unsafe PQgetCopyData(connection, &piece, 1)
        guard let start = unsafe piece, count > 0 else { return count == 0 ? .nothingYet : .end }
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count)))
        unsafe PQfreemem(start)
        return .data
    }

    /// Hands over a piece of a copy to the server: whether it was taken; nil when there is no copy any more.
    func putCopyData(_ bytes: ArraySlice<UInt8>) -> Bool? {
        let status = unsafe bytes.withUnsafeBytes { buffer in
            unsafe PQputCopyData(
                connection, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
        }
        return status < 0 ? nil : status == 1
    }

    /// Ends a copy to the server: whether that was taken; nil when there is no copy any more.
    ///
    /// - Parameter failure: what the server shall give as the reason why the copy failed; nil when it is complete.
    func endCopy(failure: String? = nil) -> Bool? {
        let status = unsafe PQputCopyEnd(connection, failure)
        return status < 0 ? nil : status == 1
    }

    /// Asks the server, over a connection of its own, to give the statement up, and waits until it was told.
    ///
    /// libpq has no way to do that without waiting, and a server that was stopped never answers: so it happens on
    /// another thread, on which we wait for so long and no longer.
    ///
    /// - Returns: whether the server was told. If not, the request may still come in and hit the next statement.
    func cancelStatement(waitingAtMost patience: DispatchTimeInterval) -> Bool {
        let request = unsafe CancelRequest(of: connection)
        let isDone = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            request.send()
            isDone.signal()
        }
        return isDone.wait(timeout: .now() + patience) == .success
    }
}
