#if PostgreSQL
import CLibPQ

/// A request to cancel a statement; libpq allows sending it from any thread.
@safe
final class CancelRequest: @unchecked Sendable {
    private let cancel: OpaquePointer?

    /// A request for the statement that a connection runs.
    init(of connection: OpaquePointer) {
        unsafe cancel = unsafe PQgetCancel(connection)
    }

    deinit {
        unsafe PQfreeCancel(cancel)
    }

    /// Sends the request, and waits until the server has read it.
    func send() {
        var message = [CChar](repeating: 0, count: 256)
        _ = unsafe PQcancel(cancel, &message, Int32(message.count))
    }
}
#endif
