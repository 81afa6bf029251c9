#if PostgreSQL
import Synchronization

/// Passes sentences about sessions on, each different sentence once: a store opens many sessions, and all are alike.
public final class PostgreSQLSessionLog: Sendable {
    private let passOn: @Sendable (String) -> Void
    private let said = Mutex<Set<String>>([])

    /// Creates a log.
    public init(_ passOn: @escaping @Sendable (String) -> Void) {
        self.passOn = passOn
    }

    /// Passes a sentence on, unless it was passed on before.
    func note(_ sentence: String) {
        if said.withLock({ $0.insert(sentence).inserted }) { passOn(sentence) }
    }
}

extension PostgreSQLSessionLog: Equatable {
    /// Whether two are the same object.
    public static func == (one: PostgreSQLSessionLog, other: PostgreSQLSessionLog) -> Bool { one === other }
}
#endif
