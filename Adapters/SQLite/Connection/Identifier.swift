#if SQLite
import UseCases

/// The name of a table or a column, which text interpolation writes into SQL as a quoted identifier.
///
/// Any quoted text is a name in SQLite: with spaces, with quotes, or a keyword. Only the character NUL is excluded, since it
/// would end the statement.
struct Identifier: Hashable, Sendable {
    let name: String

    init(_ name: String) throws {
        guard !name.isEmpty, !name.utf8.contains(0) else {
            throw BatchError(
                .config,
                "a table or column is called \(name.debugDescription), expected a name of at least one character and "
                    + "without NUL")
        }
        self.name = name
    }
}

extension Identifier: CustomStringConvertible {
    /// The name in quotes, with those inside it doubled.
    ///
    /// By scalars, as SQLite reads it: a quote followed by a combining accent is one `Character`, and not equal to a quote.
    var description: String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in name.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}

extension Identifier {
    /// Names in quotes, separated by commas.
    static func list(_ names: [Identifier]) -> String { names.map(\.description).joined(separator: ", ") }
}
#endif
