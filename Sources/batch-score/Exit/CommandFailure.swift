import UseCases

/// An error as it is reported: a status and a message.
struct CommandFailure {
    let status: ExitStatus
    let message: String

    /// Creates the report of an error that ended a command.
    ///
    /// - Parameters:
    ///   - error: the error.
    ///   - signal: the signal that stopped the command, where one did.
    init(_ error: any Error, signal: Int32?) {
        switch error {
        case is CancellationError:
            status = signal == 2 ? .interrupted : .terminated
            message = "stopped; nothing is half done, run the same command again"
        case let error as BatchError:
            status = ExitStatus(error)
            message = error.message
        default:
            status = .internal
            message = "an error that the program does not know: \(type(of: error))"
        }
    }
}
