import Domain
import UseCases

extension Problems {
    /// The names of all problems, for messages.
    public static let names = allCases.map(\.rawValue).joined(separator: ", ")

    /// The problem of a name.
    ///
    /// - Throws: `config` when there is none.
    public static func known(_ name: String) throws -> Problems {
        guard let problem = Problems(rawValue: name) else {
            throw BatchError(
                .config,
                "there is no problem \"\(name)\", expected one of \(names)"
                    + Suggestion.hint(for: name, among: allCases.map(\.rawValue)))
        }
        return problem
    }

    /// The problem of a configuration.
    ///
    /// - Throws: `config` when it names none that there is; it may name none when the program has only one.
    init(_ configuration: JobConfiguration) throws {
        guard let name = configuration.problem ?? (Self.allCases.count == 1 ? Self.allCases[0].rawValue : nil) else {
            throw BatchError(
                .config,
                "job \(configuration.job) does not say what it scores; add a line like `problem: "
                    + "\(Self.allCases[0].rawValue)`, one of \(Self.names)")
        }
        self = try Self.known(name)
    }

    /// Checks that a configuration has no setting that this problem would ignore.
    ///
    /// - Throws: `config` for the first one that it has.
    func check(_ configuration: JobConfiguration) throws {
        if self == .columns {
            guard configuration.source.columns.isEmpty else {
                throw BatchError(
                    .config,
                    "problem \(rawValue) reads a table under its own names; instead of source.columns, name the column of a "
                        + "feature (features.NAME.column)")
            }
            return
        }
        let settings = [
            ("features", !configuration.table.features.isEmpty), ("contract", !configuration.table.rules.isEmpty),
            (Setting.sourceKey.rawValue, configuration.source.key != nil),
        ]
        if let setting = settings.first(where: { $0.1 })?.0 {
            throw BatchError(
                .config,
                "\(setting) is a setting of problem \(Self.columns.rawValue); problem \(rawValue) defines it in code")
        }
    }
}
