#if PostgreSQL
import UseCases

/// The server's error code: five characters, of which the first two are its class
/// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
struct SQLState: RawRepresentable, Hashable {
    /// The five characters.
    let rawValue: String

    static let serializationFailure = SQLState(rawValue: "40001")
    static let deadlockDetected = SQLState(rawValue: "40P01")
    static let lockNotAvailable = SQLState(rawValue: "55P03")
    static let checkViolation = SQLState(rawValue: "23514")
    static let numberOutOfRange = SQLState(rawValue: "22003")
    static let textTooLong = SQLState(rawValue: "22001")
    static let uniqueViolation = SQLState(rawValue: "23505")

    /// The class: the first two characters.
    var family: String { String(rawValue.prefix(2)) }

    /// The code that decides what happens next.
    var code: BatchError.Code {
        switch rawValue {
        case "42501": return .denied
        case "42P01", "3F000", "3D000": return .noInput
        case "55P03", "40001", "40P01", "55006": return .tryLater
        case "58030", "53100": return .io
        case "57014", "25P03", "25006": return .unavailable
        case "0LP01", "0P000": return .denied
        default: break
        }
        switch family {
        case "08", "53", "57": return .unavailable
        case "22", "23", "21", "44": return .dataRefused
        case "28": return .denied
        case "40": return .tryLater
        case "58", "XX": return .io
        case "42", "0A", "2B", "54", "55", "P0": return .config
        default: return .internal
        }
    }

    /// Whether it passes by itself within minutes: a server that restarts or fails over, a lock, a conflict of transactions.
    var isTransient: Bool { code == .unavailable || code == .tryLater }

    /// Whether the server's primary message can be shown: in these classes it has names and fixed words; in others it can
    /// quote values.
    var textIsSafe: Bool {
        ["08", "28", "3D", "3F", "40", "42", "53", "54", "55", "57", "58", "0A", "25"].contains(family)
    }

    /// A description for errors whose message cannot be shown.
    var substitute: String {
        switch rawValue {
        case "23505": "a key occurs twice"
        case "23502": "a required column has no value"
        case "22003": "a number is out of range for the type of its column"
        default:
            switch family {
            case "23": "a constraint of the table refuses a row"
            case "44": "the view refuses a row that it would not show (WITH CHECK OPTION)"
            case "22", "21": "a value does not have the type of its column"
            case "P0": "a trigger or a function in the database refused"
            default: "the server failed"
            }
        }
    }

    /// What to do next.
    var advice: String {
        switch code {
        case .denied: "check the role, its password and its privileges"
        case .noInput: "check the names in the configuration, or create what is missing"
        case .tryLater: "nothing has changed; run the same command again"
        case .io: "free some space, read the server's log, and run the same command again"
        case .unavailable: "run the same command again; it resumes after the last commit"
        case .dataRefused: "fix the data; nothing has changed"
        case .config: "fix the table or the configuration"
        default: "read the server's log"
        }
    }
}
#endif
