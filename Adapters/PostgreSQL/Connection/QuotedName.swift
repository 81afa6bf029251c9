#if PostgreSQL
import UseCases

/// A name in SQL, quoted, so that any text is only a name.
struct QuotedName: Hashable, CustomStringConvertible {
    /// The name without quotes.
    let name: String

    /// Throws `config` for a text that cannot be a name: PostgreSQL truncates longer ones, so two names could become equal.
    init(_ name: String) throws {
        guard !name.isEmpty, name.utf8.count <= 63 else {
            throw BatchError(
                .config,
                "a name of a table, schema or column has \(name.utf8.count) bytes, expected 1 to 63 "
                    + "(it begins with \"\(String(name.prefix(20)))\"); choose a shorter one")
        }
        guard !name.utf8.contains(0) else {
            throw BatchError(.config, "a name of a table, schema or column has a zero byte in it; choose another one")
        }
        self.name = name
    }

    /// The name in quotes. Works on Unicode scalars: for the server, a quote followed by a combining accent is a quote.
    var description: String {
        let scalars = name.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
    }
}
#endif
