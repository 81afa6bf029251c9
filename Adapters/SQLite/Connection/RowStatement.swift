#if SQLite
import GRDB
import GRDBSQLite

/// A statement whose many rows are read, or many values bound, through SQLite's own functions.
///
/// GRDB creates an object for each value, which costs several times what SQLite needs for it. GRDB prepares and owns the
/// statement; it is used on its connection's queue only.
@safe
struct RowStatement {
    private let statement: Statement

    /// Uses a statement whose arguments are set or will be bound.
    init(_ statement: Statement) {
        self.statement = statement
    }

    /// Runs the statement up to its next row; false when there is none.
    func step() throws -> Bool {
        let handle = unsafe statement.sqliteStatement
        let code = unsafe sqlite3_step(handle)
        guard code != SQLITE_ROW else { return true }
        guard code != SQLITE_DONE else { return false }
        throw failure(code)
    }

    /// Runs a statement that returns no rows and resets it; what is bound stays bound.
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

    /// Binds a text in UTF-8 to a parameter, counted from 0; it may contain NUL.
    func bind(_ text: Span<UInt8>, to parameter: Int) throws {
        let code =
            if text.isEmpty {
                // An empty span may have no address, for which SQLite would bind NULL.
                unsafe sqlite3_bind_text(statement.sqliteStatement, Int32(parameter + 1), "", 0, Self.copied)
            } else {
                unsafe text.withUnsafeBufferPointer { bytes in
                    unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                        unsafe sqlite3_bind_text(
                            statement.sqliteStatement, Int32(parameter + 1), bytes.baseAddress,
                            Int32(clamping: bytes.count), Self.copied)
                    }
                }
            }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Binds a text to a parameter, counted from 0.
    func bind(_ text: String, to parameter: Int) throws { try bind(Array(text.utf8).span, to: parameter) }

    /// Binds values to all parameters, texts with all their bytes: GRDB would cut a text at its first NUL.
    func bind(_ values: [DatabaseValue]) throws {
        for (parameter, value) in values.enumerated() {
            switch value.storage {
            case .int64(let number): bind(number, to: parameter)
            case .double(let number): bind(number, to: parameter)
            case .string(let text): try bind(text, to: parameter)
            case .null, .blob: bindNull(to: parameter)
            }
        }
    }

    /// Binds NULL to a parameter, counted from 0.
    func bindNull(to parameter: Int) {
        _ = unsafe sqlite3_bind_null(statement.sqliteStatement, Int32(parameter + 1))
    }

    /// The type of a column's cell in the current row.
    func type(_ column: Int) -> Int32 { unsafe sqlite3_column_type(statement.sqliteStatement, Int32(column)) }

    /// The whole number in a cell that has one.
    func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(statement.sqliteStatement, Int32(column)) }

    /// The number in a cell that has one, where it is whole and fits into 64 bits.
    func wholeNumber(_ column: Int) -> Int64? {
        type(column) == SQLITE_INTEGER ? integer(column) : Int64(exactly: real(column))
    }

    /// The number in a cell that has one.
    func real(_ column: Int) -> Double { unsafe sqlite3_column_double(statement.sqliteStatement, Int32(column)) }

    /// Calls `body` with the bytes of a text in UTF-8: all of them, where a C string would end at the first NUL.
    func withText<Value>(_ column: Int, _ body: (Span<UInt8>) -> Value) -> Value {
        let handle = unsafe statement.sqliteStatement
        // In this order: the text may be converted, and only then has it its length.
        let start = unsafe sqlite3_column_text(handle, Int32(column))
        let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column)))
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        return unsafe body(bytes.span)
    }

    /// The text of a cell that has one; of a cell of another type, what SQLite makes of it.
    func text(_ column: Int) -> String {
        withText(column) { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
    }

    /// `SQLITE_TRANSIENT`: SQLite copies what is bound.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private func failure(_ code: Int32) -> DatabaseError {
        let handle = unsafe sqlite3_db_handle(statement.sqliteStatement)
        let message = unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
}
#endif
