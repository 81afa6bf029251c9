#if PostgreSQL
import UseCases

extension PQFault {
    /// The error for callers of the adapter.
    ///
    /// - Parameters:
    ///   - action: what was attempted, as a gerund: `reading table parcels`.
    ///   - address: the database.
    func error(while action: String, at address: DatabaseAddress) -> BatchError {
        let place = "\(action) failed in \(address): "
        switch self {
        case .server(let state, let text):
            let reason = state.textIsSafe ? text : state.substitute
            let advice = ServerAdvice.advice(for: state, text) ?? state.advice
            return BatchError(
                state.code, place + "\(reason) (SQLSTATE \(state.rawValue)); \(advice)", isTransient: state.isTransient,
                cause: self)
        case .connectionLost:
            return BatchError(
                .unavailable,
                place + "the connection broke; run the same command again, it resumes after the last commit",
                cause: self
            )
        case .tooSlow(let limit):
            return BatchError(
                .unavailable,
                place + "no answer within \(limit.components.seconds) s; run the same command again, it resumes "
                    + "after the last commit", cause: self)
        case .commitUnknown:
            return BatchError(
                .unavailable,
                place + "the connection broke during the commit, so it is unknown whether the transaction was "
                    + "committed; run the same command again, it checks the ledger", cause: self)
        case .malformed(let reason):
            return BatchError(.unavailable, place + "the answer does not follow the protocol (\(reason))", cause: self)
        }
    }

    /// The error for callers of the adapter; errors that do not come from the server are returned unchanged.
    static func translate(_ error: any Error, while action: String, at address: DatabaseAddress) -> any Error {
        switch error {
        case let fault as PQFault:
            return fault.error(while: action, at: address)
        case let fault as RollbackFault:
            let cause = translate(fault.cause, while: action, at: address)
            let rollback = translate(fault.rollback, while: "the rollback", at: address)
            let code = (cause as? BatchError)?.code ?? .unavailable
            return BatchError(
                code, "\(cause); also, \(rollback)", isTransient: (cause as? BatchError)?.isTransient, cause: cause)
        default:
            return error
        }
    }
}
#endif
