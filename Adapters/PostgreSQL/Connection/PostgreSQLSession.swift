#if PostgreSQL
/// What the sessions of a store are set to, where that changes what its statements mean.
public struct PostgreSQLSession: Equatable, Sendable {
    /// What happens where a policy of row security hides rows of a table from the role.
    public enum RowSecurity: String, CaseIterable, Sendable {
        /// Reading the table is an error, so that no row is left out unnoticed.
        case error
        /// The policies apply: only the rows that they show exist.
        case apply
    }

    /// What happens where row security hides rows.
    public var rowSecurity: RowSecurity
    /// The time zone in which views, functions and triggers of the database work; nil for that of the role, the database
    /// or the server. Statements of this program do not depend on it.
    public var timeZone: String?
    /// The job, which the server lists with its sessions; nil when it is not known.
    public var job: String?
    /// Receives sentences about sessions, for the log; each different sentence once.
    public var log: PostgreSQLSessionLog?

    /// Creates what sessions are set to.
    public init(
        rowSecurity: RowSecurity = .error, timeZone: String? = nil, job: String? = nil,
        log: PostgreSQLSessionLog? = nil
    ) {
        self.rowSecurity = rowSecurity
        self.timeZone = timeZone
        self.job = job
        self.log = log
    }
}
#endif
