#if PostgreSQL
@testable import PostgreSQL
import Testing
import UseCases

@Suite("What to do about an error of the server")
struct ServerAdviceTests {
    @Test(
        "is said for each kind, with its code and whether it passes by itself",
        arguments: [
            ("42501", "permission denied for schema app", BatchError.Code.denied, "USAGE on the schema"),
            ("42501", "permission denied for table parcels", .denied, "needs SELECT on the table"),
            ("42501", "permission denied for view parcels", .denied, "SELECT on the view"),
            ("42501", "permission denied for function latest", .denied, "EXECUTE on the function"),
            ("42501", "must be owner of table scores", .denied, "target.publish: replace"),
            (
                "42501", "query would be affected by row-level security policy for table \"p\"", .denied,
                "row_security: apply"
            ),
            ("25006", "cannot execute INSERT in a read-only transaction", .unavailable, "name the primary"),
            ("53100", "could not extend file", .io, "free some space there"),
            ("53200", "out of memory", .unavailable, "memory"), ("53300", "too many", .unavailable, "connections"),
            ("57014", "canceling statement due to user request", .unavailable, "cancelled"),
            ("57P01", "terminating connection", .unavailable, "resumes"),
            ("57P03", "starting up", .unavailable, "starting"),
            ("55P03", "canceling statement due to lock timeout", .tryLater, "another session has a lock"),
            ("40001", "could not serialize access", .tryLater, "nothing has changed"),
            ("40P01", "deadlock detected", .tryLater, "nothing has changed"),
            ("42883", "function latest() does not exist", .config, "search path"),
            ("42P01", "relation \"raw\" does not exist", .noInput, "check the names"),
        ])
    func table(_ state: String, _ text: String, _ code: BatchError.Code, _ words: String) throws {
        let fault = PQFault.server(SQLState(rawValue: state), text: text)
        let error = fault.error(while: "testing", at: try DatabaseAddress(url: "postgresql://u@h/x"))
        #expect(error.code == code)
        #expect(error.message.contains(words), "\(error.message)")
        #expect(error.isTransient == (code == .unavailable || code == .tryLater))
    }
}

@Suite("The name of a session")
struct ApplicationNameTests {
    @Test(
        "has the program, the job and the purpose, is printable, and is never too long for the server",
        arguments: [
            (nil, "batch-score reading"), ("nightly", "batch-score nightly reading"),
            ("n\u{7}é x", "batch-score n???x reading"),
            (String(repeating: "j", count: 99), "batch-score \(String(repeating: "j", count: 43)) reading"),
        ] as [(String?, String)])
    func name(_ job: String?, _ name: String) {
        let text = ApplicationName(job: job, nil, purpose: "reading").text
        #expect(text == name)
        #expect(text.utf8.count <= 63)
    }
}
#endif
