extension PQConnection {
    /// How many bytes go to the server, or are taken from it, at a time.
    static let copyPiece = 1 << 16

    /// Begins a copy from the server.
    func beginCopyOut(_ sql: String) throws {
        try begin(sql, as: .copyOut)
    }

    /// Takes what has arrived of a copy from the server, at least one piece, and adds it to some bytes.
    ///
    /// - Returns: false at the end of the copy.
    func copyOut(into bytes: inout [UInt8]) throws -> Bool {
        let handle = try openHandle()
        let patience = Patience(timeouts.statement)
        let wanted = bytes.count + Self.copyPiece
        var isFirst = true
        var isBroken = false
        while bytes.count < wanted {
            switch handle.nextCopyData(into: &bytes) {
            case .data: isFirst = false
            case .nothingYet:
                if !isFirst { return true }
                guard !isBroken else {
                    _ = try lastResult(handle, patience)
                    throw PQFault.connectionLost
                }
                try Self.wait(for: .reading, on: handle, patience)
                // What came before the connection broke can still be taken, and may say why it broke.
                isBroken = !handle.takeIn()
            case .end:
                _ = try lastResult(handle, patience)
                return false
            }
        }
        return true
    }

    /// Begins a copy to the server.
    func beginCopyIn(_ sql: String) throws {
        try begin(sql, as: .copyIn)
    }

    /// Sends bytes of a copy to the server.
    func copyIn(_ bytes: [UInt8]) throws {
        let handle = try openHandle()
        for start in stride(from: 0, to: bytes.count, by: Self.copyPiece) {
            let patience = Patience(timeouts.statement)
            try patience.checkCancellation()
            let piece = bytes[start..<min(start + Self.copyPiece, bytes.count)]
            try put(on: handle, patience) { handle.putCopyData(piece) }
            try flush(handle, patience)
        }
    }

    /// Ends a copy to the server.
    func endCopyIn() throws {
        let handle = try openHandle()
        try interruptible(handle) {
            let patience = Patience(timeouts.bulk)
            try put(on: handle, patience) { handle.endCopy() }
            try flush(handle, patience)
            _ = try lastResult(handle, patience)
        }
    }

    /// Copies bytes to the server, all at once.
    func copyIn(_ sql: String, _ bytes: [UInt8]) throws {
        try beginCopyIn(sql)
        do {
            try copyIn(bytes)
        } catch {
            abandonCopyIn()
            throw error
        }
        try endCopyIn()
    }

    /// Ends a copy to the server that will not be complete, so that the transaction can be taken back.
    func abandonCopyIn() {
        guard let handle = try? openHandle() else { return }
        let patience = Patience(.seconds(5), isInterruptible: false)
        do {
            try put(on: handle, patience) { handle.endCopy(failure: "given up by the client") }
            try flush(handle, patience)
            _ = try lastResult(handle, patience)
        } catch PQFault.server {
            // The copy failed, as it should.
        } catch {
            close()
        }
    }

    private func begin(_ sql: String, as status: PQResult.Status) throws {
        let handle = try openHandle()
        try interruptible(handle) {
            let result = try send(sql, [], on: handle, Patience(timeouts.bulk))
            guard result?.status == status else { throw PQFault.malformed("no copy began") }
        }
    }

    /// Calls until what is put was taken. When the server has ended the copy, throws why.
    private func put(on handle: PQHandle, _ patience: Patience, _ attempt: () -> Bool?) throws {
        while let isTaken = attempt() {
            if isTaken { return }
            try flush(handle, patience)
        }
        _ = try lastResult(handle, patience)
        throw PQFault.connectionLost
    }
}
