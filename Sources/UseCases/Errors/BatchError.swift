/// The error of ports and use cases: a code that decides what happens next, and a message that a person can act on.
///
/// Adapters translate their library's errors into this one. The message never contains a row's data or a password.
public struct BatchError: Error, Sendable {
    /// What kind of thing went wrong. The set is open; the command line knows those listed here.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The word that the command line prints.
        public let rawValue: String

        /// Creates a code.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The call is not valid: an unknown run, a status that does not allow it.
        public static let usage = Code(rawValue: "usage")
        /// The data is refused: the audit failed, too many rows were rejected, or keys are not unique.
        public static let dataRefused = Code(rawValue: "data_refused")
        /// There is no such file, table or model.
        public static let noInput = Code(rawValue: "no_input")
        /// The store cannot be reached; worth trying again.
        public static let unavailable = Code(rawValue: "unavailable")
        /// An invariant of the program was violated.
        public static let `internal` = Code(rawValue: "internal")
        /// Something cannot be created.
        public static let cannotCreate = Code(rawValue: "cannot_create")
        /// Reading or writing failed: a full disk.
        public static let io = Code(rawValue: "io")
        /// Another process holds what is needed, or has taken it over; worth trying again.
        public static let tryLater = Code(rawValue: "try_later")
        /// Not allowed: authentication, privileges.
        public static let denied = Code(rawValue: "denied")
        /// The configuration, the model or the schema of a table is refused.
        public static let config = Code(rawValue: "config")
        /// The partition has no rows.
        public static let nothingToDo = Code(rawValue: "nothing_to_do")
    }

    /// What kind of thing went wrong.
    public let code: Code
    /// What was wrong, where, what was expected, and what to do next.
    public let message: String
    /// The error behind it.
    public let cause: (any Error)?
    /// Whether it passes by itself within minutes, as a lost connection does, so that a run may try again at once. A
    /// partition that another run holds is none of these: that may take hours.
    public let isTransient: Bool

    /// Creates an error.
    ///
    /// - Parameter isTransient: whether it passes by itself; nil for what most errors of the code do.
    public init(_ code: Code, _ message: String, isTransient: Bool? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.isTransient = isTransient ?? (code == .unavailable)
        self.cause = cause
    }
}

extension BatchError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
