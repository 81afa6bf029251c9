#if PostgreSQL
import UseCases

extension PQConnection {
    /// How many bytes are sent or received at a time.
    static let copyPiece = 1 << 16

    /// Starts a copy from the server, whose answer arrives with the first rows: before, it may have to sort all of them.
    func beginCopyOut(_ sql: String) throws {
        try begin(sql, as: .copyOut, Deadline(timeouts.bulk))
    }

    /// Appends what has arrived of a copy, at least one piece, to some bytes.
    ///
    /// - Returns: false at the end of the copy.
    func copyOut(into bytes: inout [UInt8]) throws -> Bool {
        let handle = try openHandle()
        let deadline = Deadline(timeouts.statement)
        let wanted = bytes.count + Self.copyPiece
        var isFirst = true
        var isBroken = false
        while bytes.count < wanted {
            switch handle.nextCopyData(into: &bytes) {
            case .data: isFirst = false
            case .nothingYet:
                if !isFirst { return true }
                guard !isBroken else {
                    _ = try lastResult(handle, deadline)
                    throw PQFault.connectionLost
                }
                try Self.wait(for: .reading, on: handle, deadline)
                // What arrived before the connection broke can still be read, and may say why.
                isBroken = !handle.takeIn()
            case .end:
                _ = try lastResult(handle, deadline)
                return false
            }
        }
        return true
    }

    /// Starts a copy to the server.
    func beginCopyIn(_ sql: String) throws {
        try begin(sql, as: .copyIn, Deadline(timeouts.statement))
    }

    /// Sends bytes of a copy to the server.
    func copyIn(_ bytes: [UInt8]) throws {
        let handle = try openHandle()
        for start in stride(from: 0, to: bytes.count, by: Self.copyPiece) {
            let deadline = Deadline(timeouts.statement)
            try deadline.checkCancellation()
            let piece = bytes[start..<min(start + Self.copyPiece, bytes.count)]
            try put(on: handle, deadline) { handle.putCopyData(piece) }
            try flush(handle, deadline)
        }
    }

    /// Ends a copy to the server, which has taken all pieces but the last few by then.
    func endCopyIn() throws {
        let handle = try openHandle()
        try interruptible(handle) {
            let deadline = Deadline(timeouts.statement)
            try put(on: handle, deadline) { handle.endCopy() }
            try flush(handle, deadline)
            _ = try lastResult(handle, deadline)
        }
    }

    /// Copies bytes to the server in one statement.
    func copyIn(_ sql: String, _ bytes: [UInt8]) throws {
        try beginCopyIn(sql)
        do {
            try copyIn(bytes)
            try Failpoint.pass("mid-copy")
        } catch {
            abandonCopyIn()
            throw error
        }
        try endCopyIn()
    }

    /// Ends an incomplete copy to the server, so that the transaction can be rolled back.
    func abandonCopyIn() {
        guard let handle = try? openHandle() else { return }
        let deadline = Deadline(Self.goodbye, isInterruptible: false)
        do {
            try put(on: handle, deadline) { handle.endCopy(failure: "cancelled by the client") }
            try flush(handle, deadline)
            _ = try lastResult(handle, deadline)
        } catch PQFault.server {
            // The copy failed, as expected.
        } catch {
            close()
        }
    }

    private func begin(_ sql: String, as status: PQResult.Status, _ deadline: Deadline) throws {
        let handle = try openHandle()
        try interruptible(handle) {
            let result = try send(sql, [], on: handle, deadline)
            guard result?.status == status else { throw PQFault.malformed("no copy began") }
        }
    }

    /// Repeats an attempt until its data is accepted. Throws the reason when the server has ended the copy.
    private func put(on handle: PQHandle, _ deadline: Deadline, _ attempt: () -> Bool?) throws {
        while let isTaken = attempt() {
            if isTaken { return }
            try flush(handle, deadline)
        }
        _ = try lastResult(handle, deadline)
        throw PQFault.connectionLost
    }
}
#endif
