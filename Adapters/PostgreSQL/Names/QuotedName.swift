import UseCases

/// A name in SQL, quoted, so that any text is a name and none is a command.
struct QuotedName: Hashable, CustomStringConvertible {
    /// The name as it is.
    let name: String

    /// Refuses what PostgreSQL cannot keep as a name: it would cut a longer one, and then two names are the same.
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

    /// The name in quotes, as it stands in a statement. By scalars, since the server knows no grapheme clusters: a quote
    /// with a combining accent behind it is a quote.
    var description: String {
        let scalars = name.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
    }
}
