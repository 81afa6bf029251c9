import UseCases

/// How a command ends. The word is the contract, the number its projection for schedulers.
enum ExitStatus: String, CaseIterable {
    case published
    case alreadyPublished = "already_published"
    case done
    case usage
    case dataRefused = "data_refused"
    case noInput = "no_input"
    case unavailable
    case `internal`
    case cannotCreate = "cannot_create"
    case io
    case tryLater = "try_later"
    case denied
    case config
    case nothingToDo = "nothing_to_do"
    case interrupted = "stopped_by_sigint"
    case terminated = "stopped_by_sigterm"

    /// The exit code; those from 64 to 78 are those of sysexits.h, and 99 is Airflow's for "skipped".
    var code: Int32 {
        switch self {
        case .published, .alreadyPublished, .done: 0
        case .usage: 64
        case .dataRefused: 65
        case .noInput: 66
        case .unavailable: 69
        case .internal: 70
        case .cannotCreate: 73
        case .io: 74
        case .tryLater: 75
        case .denied: 77
        case .config: 78
        case .nothingToDo: 99
        case .interrupted: 130
        case .terminated: 143
        }
    }

    /// What it means.
    var meaning: String {
        switch self {
        case .published: "the scores are published"
        case .alreadyPublished: "the scores were published before; nothing was done"
        case .done: "the command did what it was asked to"
        case .usage: "the command line is wrong, there is no such run, or its status does not allow it"
        case .dataRefused: "the audit failed, too many rows were rejected, keys repeat, or published rows differ"
        case .noInput: "there is no such file, table or model, or the partition was never published"
        case .unavailable: "the store cannot be reached"
        case .internal: "an invariant of the program broke; please report it"
        case .cannotCreate: "a file or table cannot be created"
        case .io: "reading or writing failed; is the disk full?"
        case .tryLater: "another process holds the partition or a lock, or run.deadline has passed"
        case .denied: "authentication or permissions"
        case .config: "the configuration, the model or a table's columns are refused"
        case .nothingToDo: "the partition has no rows"
        case .interrupted: "stopped at the end of a chunk by SIGINT"
        case .terminated: "stopped at the end of a chunk by SIGTERM"
        }
    }

    /// Whether the same command may succeed when it is run again, with nothing changed.
    var retry: String {
        switch self {
        case .published, .alreadyPublished, .done: "not needed"
        case .unavailable, .tryLater: "yes"
        case .interrupted, .terminated: "yes, resumes"
        case .cannotCreate, .io: "after freeing space or granting permissions"
        case .nothingToDo: "when there are rows"
        case .usage, .dataRefused, .noInput, .internal, .denied, .config: "no"
        }
    }

    /// The status of an error.
    init(_ error: BatchError) {
        self = Self.allCases.first { $0.rawValue == error.code.rawValue && $0.code != 0 } ?? .internal
    }
}
