import GRDB
import GRDBSQLite

/// A statement whose many rows are read, or many values bound, through SQLite's own functions.
///
/// GRDB makes an object of each value, which costs several times what SQLite needs for it. It prepares the statement, owns
/// it, and runs all others; a statement is used on its connection's queue only.
@safe
struct RowStatement {
    private let statement: Statement

    /// Takes a statement, whose arguments are set or will be bound.
    init(_ statement: Statement) {
        self.statement = statement
    }

    /// Runs the statement up to its next row; false when there is none.
    func step() throws -> Bool {
        let handle = unsafe statement.sqliteStatement
        let code = unsafe sqlite3_step(handle)
        guard code != SQLITE_ROW else { return true }
        guard code != SQLITE_DONE else { return false }
        let message = unsafe sqlite3_db_handle(handle).map { unsafe String(cString: sqlite3_errmsg($0)) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }

    /// Runs the statement, which gives no rows, and makes it ready to be run again; what is bound stays so.
    func execute() throws {
        defer { reset() }
        while try step() {}
    }

    /// Makes the statement ready to be run again.
    func reset() {
        _ = unsafe sqlite3_reset(statement.sqliteStatement)
    }

    /// Binds a whole number to a parameter, counted from 0.
    func bind(_ number: Int64, to parameter: Int) {
        _ = unsafe sqlite3_bind_int64(statement.sqliteStatement, Int32(parameter + 1), number)
    }

    /// Binds a number to a parameter, counted from 0. SQLite keeps NaN as null.
    func bind(_ number: Double, to parameter: Int) {
        _ = unsafe sqlite3_bind_double(statement.sqliteStatement, Int32(parameter + 1), number)
    }

    /// What type the cell of a column has in the row at hand.
    func type(_ column: Int) -> Int32 { unsafe sqlite3_column_type(statement.sqliteStatement, Int32(column)) }

    /// The whole number in a cell that has one.
    func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(statement.sqliteStatement, Int32(column)) }

    /// The number in a cell that has one.
    func real(_ column: Int) -> Double { unsafe sqlite3_column_double(statement.sqliteStatement, Int32(column)) }

    /// Lends the bytes of a text in UTF-8: all of them, where a `String` would end at the first NUL.
    func withText<Value>(_ column: Int, _ body: (Span<UInt8>) -> Value) -> Value {
        let handle = unsafe statement.sqliteStatement
        // In this order: the text may be converted, and only then has it its length.
        let start = unsafe sqlite3_column_text(handle, Int32(column))
        let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column)))
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        return unsafe body(bytes.span)
    }
}
