import Glibc

/// A port on which nobody ever answers: the operating system takes connections, and then there is silence.
public final class DeafServer {
    /// The port.
    public let port: Int
    private let number: Int32

    /// Listens, and does nothing else.
    public init() throws {
        (number, port) = try LocalSocket.listen()
    }

    deinit {
        close(number)
    }
}
