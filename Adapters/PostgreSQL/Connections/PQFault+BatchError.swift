import UseCases

extension PQFault {
    /// The error for callers of the adapter.
    ///
    /// - Parameters:
    ///   - action: what was attempted, as a gerund: `reading flights`.
    ///   - address: where.
    func error(while action: String, at address: DatabaseAddress) -> BatchError {
        let place = "\(action) failed in \(address): "
        switch self {
        case .server(let state, let text):
            let reason = state.textIsSafe ? text : state.substitute
            return BatchError(
                state.code, place + "\(reason) (SQLSTATE \(state.rawValue)); \(state.advice)", cause: self)
        case .connectionLost:
            return BatchError(
                .unavailable,
                place + "the connection broke; run the same command again, it goes on from the last commit", cause: self
            )
        case .tooSlow(let limit):
            return BatchError(
                .unavailable,
                place + "no answer within \(limit.components.seconds) s; run the same command again, it goes on from "
                    + "the last commit", cause: self)
        case .commitUnknown:
            return BatchError(
                .unavailable,
                place + "the connection broke during the commit, so it is not known whether it happened; "
                    + "run the same command again, it looks into the ledger", cause: self)
        case .malformed(let reason):
            return BatchError(.unavailable, place + "the answer is not what the protocol has (\(reason))", cause: self)
        }
    }

    /// The error for callers of the adapter; errors that are none of the server's stay what they are.
    static func translate(_ error: any Error, while action: String, at address: DatabaseAddress) -> any Error {
        switch error {
        case let fault as PQFault:
            return fault.error(while: action, at: address)
        case let fault as RollbackFault:
            let cause = translate(fault.cause, while: action, at: address)
            let rollback = translate(fault.rollback, while: "taking it back", at: address)
            let code = (cause as? BatchError)?.code ?? .unavailable
            return BatchError(code, "\(cause); apart from that, \(rollback)", cause: cause)
        default:
            return error
        }
    }
}
