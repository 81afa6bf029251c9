#if SQLite
import GRDB
import Tabular
import UseCases

extension Cell {
    /// The cell as it is bound to a statement.
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        }
    }

    /// The cell of a row; throws `config` for a blob, which no table of the ledger has.
    init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob:
            throw BatchError(
                .config,
                "a table of the ledger has a blob in it, which this program never writes; was it changed by hand?")
        }
    }
}
#endif
