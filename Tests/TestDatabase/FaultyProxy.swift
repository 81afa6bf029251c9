import Dispatch
import Glibc
import Synchronization

/// Stands between the program and the server, and lets connections break where a test wants it.
public final class FaultyProxy: Sendable {
    /// What goes wrong, once; after that, everything is passed on.
    public enum Fault: Sendable {
        /// Nothing.
        case none
        /// The n-th message with this text reaches the server; what the server answers reaches nobody.
        case loseReply(to: String, passage: Int)
        /// The n-th message with this text reaches the server; what the server answers reaches nobody. The program sees
        /// that its connection is broken; the server sees nothing, and keeps the session.
        case halfOpen(after: String, passage: Int)
        /// The n-th message with this text does not reach the server.
        case loseMessage(String, passage: Int)
        /// After so many bytes from the server, the connection breaks.
        case cut(afterBytes: Int)
        /// From the n-th message with this text on, nothing passes on any connection, and none breaks.
        case stall(at: String, passage: Int)
    }

    /// The two ends of a connection, which usually break together.
    private final class Link: Sendable {
        let isHalfOpen = Atomic(false)
    }

    private let isStalled = Atomic(false)
    private let isCuttingReply = Atomic(false)
    private let listener: Int32
    private let server: Int
    private let port: Int
    private let fault = Mutex(Fault.none)

    /// A proxy before the server of a database's URL.
    public init(before url: String) throws {
        guard let port = url.split(separator: ":").last?.split(separator: "/").first.flatMap({ Int($0) }) else {
            throw TestServerFault("the URL has no port: \(url)")
        }
        server = port
        (listener, self.port) = try LocalSocket.listen()
        Thread.detach { [self] in acceptAll() }
    }

    /// The URL through the proxy of a database.
    public func url(for url: String) -> String {
        url.replacing("127.0.0.1:\(server)/", with: "127.0.0.1:\(port)/")
    }

    /// Says what shall go wrong next.
    public func arm(_ fault: Fault) {
        self.fault.withLock { $0 = fault }
    }

    private func acceptAll() {
        while case let client = accept(listener, nil, nil), client >= 0 {
            guard let upstream = try? LocalSocket.connect(to: server) else {
                close(client)
                continue
            }
            let link = Link()
            Thread.detach { [self] in pass(from: client, to: upstream, link, verdictOn: verdict(onMessage:)) }
            Thread.detach { [self] in pass(from: upstream, to: client, link, verdictOn: verdict(onReply:)) }
        }
    }

    /// What becomes of some bytes.
    private enum Verdict {
        case pass
        case passAndBreak(firstBytes: Int)
        case passAndMute
        case keepHalfOpen
        case stall
    }

    private func pass(from source: Int32, to target: Int32, _ link: Link, verdictOn: ([UInt8]) -> Verdict) {
        while let bytes = LocalSocket.read(source) {
            if link.isHalfOpen.load(ordering: .sequentiallyConsistent) { continue }
            switch isStalled.load(ordering: .sequentiallyConsistent) ? .stall : verdictOn(bytes) {
            case .stall:
                isStalled.store(true, ordering: .sequentiallyConsistent)
            case .keepHalfOpen:
                link.isHalfOpen.store(true, ordering: .sequentiallyConsistent)
                shutdown(target, Int32(SHUT_RDWR))
            case .pass:
                LocalSocket.write(bytes[...], to: target)
            case .passAndBreak(let count):
                LocalSocket.write(bytes.prefix(count), to: target)
                LocalSocket.breakOff(source, target)
            case .passAndMute:
                // The other direction ends first; then what the server says meets a closed door.
                shutdown(source, Int32(SHUT_RDWR))
                LocalSocket.write(bytes[...], to: target)
                shutdown(target, Int32(SHUT_WR))
                return
            }
        }
        if !link.isHalfOpen.load(ordering: .sequentiallyConsistent) { LocalSocket.breakOff(source, target) }
    }

    private func verdict(onMessage bytes: [UInt8]) -> Verdict {
        fault.withLock { fault in
            switch fault {
            case .loseReply(let text, let passage) where bytes.contains(Array(text.utf8)):
                fault = passage > 1 ? .loseReply(to: text, passage: passage - 1) : .none
                return passage > 1 ? .pass : .passAndMute
            case .halfOpen(let text, let passage) where bytes.contains(Array(text.utf8)):
                fault = passage > 1 ? .halfOpen(after: text, passage: passage - 1) : .none
                if passage == 1 { isCuttingReply.store(true, ordering: .sequentiallyConsistent) }
                return .pass
            case .stall(let text, let passage) where bytes.contains(Array(text.utf8)):
                fault = passage > 1 ? .stall(at: text, passage: passage - 1) : .none
                return passage > 1 ? .pass : .stall
            case .loseMessage(let text, let passage) where bytes.contains(Array(text.utf8)):
                fault = passage > 1 ? .loseMessage(text, passage: passage - 1) : .none
                return passage > 1 ? .pass : .passAndBreak(firstBytes: 0)
            default:
                return .pass
            }
        }
    }

    private func verdict(onReply bytes: [UInt8]) -> Verdict {
        if isCuttingReply.exchange(false, ordering: .sequentiallyConsistent) { return .keepHalfOpen }
        return fault.withLock { fault in
            guard case .cut(let left) = fault else { return .pass }
            fault = left > bytes.count ? .cut(afterBytes: left - bytes.count) : .none
            return left > bytes.count ? .pass : .passAndBreak(firstBytes: left)
        }
    }
}

/// Threads that end with the process.
private enum Thread {
    static func detach(_ body: @escaping @Sendable () -> Void) {
        DispatchQueue(label: "faulty-proxy").async(execute: body)
    }
}
