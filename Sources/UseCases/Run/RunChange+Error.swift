import Domain

extension RunChange {
    /// The transition of a run whose attempt ended with an error.
    ///
    /// A partition without rows leaves nothing to resume. Foreign errors are recorded by type only: their text may quote a
    /// row.
    init(endedBy error: any Error, at time: Timestamp) {
        switch error {
        case is CancellationError:
            self.init(to: .stopped, at: time)
        case let error as BatchError:
            self.init(to: error.code == .nothingToDo ? .abandoned : .failed, message: error.message, at: time)
        default:
            self.init(to: .failed, message: "an error of type \(type(of: error))", at: time)
        }
    }
}
