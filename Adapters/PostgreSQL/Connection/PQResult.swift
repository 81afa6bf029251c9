#if PostgreSQL
import CLibPQ

/// The server's answer to a statement.
@safe
final class PQResult {
    /// What kind of answer it is.
    enum Status {
        case rows
        case copyIn
        case copyOut
        case failed
    }

    private let result: OpaquePointer

    /// Takes ownership of an answer of libpq.
    init(taking result: OpaquePointer) {
        unsafe self.result = unsafe result
    }

    deinit {
        unsafe PQclear(result)
    }

    /// What kind of answer it is.
    var status: Status {
        switch unsafe PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: .rows
        case PGRES_COPY_IN: .copyIn
        case PGRES_COPY_OUT: .copyOut
        default: .failed
        }
    }

    /// The rows, each with the texts of its columns; nil for null.
    var rows: [[String?]] {
        let columns = unsafe PQnfields(result)
        return (0..<(unsafe PQntuples(result))).map { row in
            (0..<columns).map { column in
                unsafe PQgetisnull(result, row, column) == 1
                    ? nil : unsafe String(cString: PQgetvalue(result, row, column))
            }
        }
    }

    /// The SQLSTATE of an error; nil when it did not come from the server.
    var sqlState: String? { field("C") }

    /// The primary message of an error. Details are never read, because they quote rows.
    var primaryMessage: String { field("M") ?? "" }

    private func field(_ code: Character) -> String? {
        let code = Int32(code.asciiValue ?? 0)
        return unsafe PQresultErrorField(result, code).map { unsafe String(cString: $0) }
    }
}
#endif
