#if PostgreSQL
import UseCases

extension PQConnection {
    /// Asks the server how the session is set up, and completes the settings.
    func openSession(_ handle: PQHandle) throws -> ServerSession {
        let answer = try execute(ServerSession.query, deadline: Deadline(timeouts.connect)).first ?? []
        let found = try ServerSession.description(answer)
        if handle.serverProcess != found.session.process { try checkPooler(found.session.process) }
        var settings: [(name: String, value: String)] = []
        if !found.hasSettings { settings += SessionParameters(address.session, timeouts).settings }
        // Sent with the connection, it would hide the role's order of day and month.
        if !found.dateStyle.hasPrefix("ISO") { settings.append(("DateStyle", "ISO")) }
        if found.isShadowed { settings.append(("search_path", "pg_catalog, \(found.searchPath)")) }
        if !settings.isEmpty { try execute(SessionParameters.statement(settings)) }
        note(found)
        return found.session
    }

    /// Refuses a pooler that gives the session to other connections between transactions: locks of the session would stay
    /// with whoever gets it next, and settings would be lost. One that keeps a session for each connection is welcome.
    ///
    /// - Parameter process: the session's process on the server, which is not the one that introduced itself.
    private func checkPooler(_ process: Int) throws {
        let ask = "SELECT pg_catalog.pg_backend_pid()"
        func answer(_ rows: [[String?]]) -> Int? { rows.first?.first?.flatMap { Int($0) } }
        for _ in 1...3 {
            // Idle between two transactions, the session is given to the other connection, or to somebody else's.
            guard let other = try? PQConnection(beside: self) else { return }
            do {
                let others = answer(try other.execute("BEGIN; \(ask)", deadline: Deadline(.seconds(3))))
                guard others != process, answer(try execute(ask)) == process else { throw sharedSession }
            } catch let fault as PQFault where fault.state != nil {
                // A pooler of single statements refuses transactions.
                throw sharedSession
            } catch is PQFault {
                // A pool in session mode that is full keeps it waiting.
                return
            }
            other.close()
        }
    }

    private var sharedSession: BatchError {
        BatchError(
            .config,
            "a connection pooler before \(address) shares sessions between connections (transaction pooling), and locks and "
                + "settings of a session do not survive that; connect to the server itself, or through a pool in session "
                + "mode")
    }

    private func note(_ found: ServerSession.Description) {
        let zone = found.hasSettings ? found.session.timeZone : address.session.timeZone ?? found.session.timeZone
        address.session.log?.note("sessions in \(address) use the time zone \(zone)")
        guard found.isShadowed else { return }
        address.session.log?.note(
            "the search path in \(address), \(found.searchPath), has schemas before pg_catalog; pg_catalog comes first in "
                + "the sessions of this program")
    }

    /// Ends a session of this program that a broken connection has left on the server, and waits until it is gone.
    ///
    /// When this returns true, its locks are free, and its transaction is either committed or rolled back, even if the
    /// connection broke during the commit: the server interrupts a commit only before or after. So whoever needs to know
    /// asks the ledger then, on this connection. A role may end its own sessions; the session is found by its process and
    /// the time when it began, so that no other one is ended.
    ///
    /// - Parameter limit: how long to wait for its end.
    /// - Returns: whether the session is gone; false when its process does not react, as when it was stopped.
    func end(_ session: ServerSession, within limit: Duration = .seconds(5)) throws -> Bool {
        let find =
            "FROM pg_catalog.pg_stat_get_activity($1::int) AS a "
            + "WHERE pg_catalog.date_part('epoch', a.backend_start) = $2::float8"
        let values = [String(session.process), session.startedAt]
        // For a process that ends by itself in this moment, the server answers "f", and then it is not listed any more.
        let answer = try execute(
            "SELECT pg_catalog.pg_terminate_backend(a.pid, \(limit.milliseconds)) \(find)", values,
            deadline: Deadline(limit + timeouts.connect))
        if answer.first?.first == nil || answer.first?.first == "t" { return true }
        return try execute("SELECT \(find)", values).isEmpty
    }
}
#endif
