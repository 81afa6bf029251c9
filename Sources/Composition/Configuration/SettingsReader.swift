import Configuration
import Domain
import FoundationEssentials
import UseCases

/// Reads settings: from the command line, else from the environment, else from the file.
///
/// Everything is read as text and turned into values here, so that a value of the wrong form is an error that names the
/// key, wherever it came from.
struct SettingsReader {
    private let reader: ConfigReader
    private let columns: [String]
    /// The file, for messages.
    let file: String

    /// Reads the settings of a job.
    ///
    /// - Parameters:
    ///   - text: what the file contains.
    ///   - file: its name, for messages.
    ///   - environment: all variables; those that begin with `BATCH_SCORE_` are settings.
    ///   - overrides: what the command line says.
    /// - Throws: `config` for a key or a variable that is no setting; it names the nearest one.
    init(text: String, file: String, environment: [String: String], overrides: SettingOverrides) throws {
        let outline = try YAMLOutline(text, file: file)
        try Self.check(outline, file: file)
        try Self.check(environment)
        let prefix = Setting.sourceColumns.rawValue + "."
        columns = outline.keys.map(\.path).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        self.file = file
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                values: Dictionary(
                    uniqueKeysWithValues: overrides.map {
                        (AbsoluteConfigKey($0.key.path), ConfigValue(.string($0.value), isSecret: false))
                    })),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: ["batch", "score"]),
        ]
        if !outline.keys.isEmpty {
            do {
                providers.append(
                    try YAMLSnapshotProvider(
                        snapshot: YAMLSnapshot(
                            data: Array(text.utf8).span.bytes, providerName: file, parsingOptions: .default)))
            } catch {
                throw BatchError(.config, "\(file) cannot be read: a list or a value has a form that settings have not")
            }
        }
        reader = ConfigReader(providers: providers)
    }

    /// The text of a setting; nil when it is not set.
    func text(_ setting: Setting) throws -> String? {
        do {
            return try reader.requiredString(forKey: ConfigKey(setting.path))
        } catch ConfigError.missingRequiredConfigValue {
            return nil
        } catch {
            throw mismatch(setting, "a single value")
        }
    }

    /// A setting that must be there.
    func required(_ setting: Setting) throws -> String {
        guard let text = try text(setting) else {
            throw BatchError(
                .config, "\(file) has no \(setting.rawValue); add it, or set \(setting.variable) in the environment")
        }
        return text
    }

    /// A setting that has a certain form.
    func value<Value>(_ setting: Setting, _ form: String, _ make: (String) -> Value?) throws -> Value? {
        guard let text = try text(setting) else { return nil }
        guard let value = make(text) else { throw mismatch(setting, form) }
        return value
    }

    /// A whole number that is at least as large as the smallest one allowed.
    func integer(_ setting: Setting, from minimum: Int) throws -> Int? {
        try value(setting, "a whole number from \(minimum)") { text in
            Int(text).flatMap { $0 >= minimum ? $0 : nil }
        }
    }

    /// A finite number within a range.
    func number(_ setting: Setting, in range: ClosedRange<Double>, _ form: String) throws -> Double? {
        try value(setting, form) { text in Double(text).flatMap { range.contains($0) && $0.isFinite ? $0 : nil } }
    }

    /// A list of names.
    func list(_ setting: Setting) throws -> [String]? {
        do {
            return try reader.requiredStringArray(forKey: ConfigKey(setting.path))
        } catch ConfigError.missingRequiredConfigValue {
            return nil
        } catch {
            throw mismatch(setting, "a list")
        }
    }

    /// The names of columns in the table, by our names.
    func columnNames() throws -> [String: String] {
        try Dictionary(
            uniqueKeysWithValues: columns.map { column in
                let key = ConfigKey(Setting.sourceColumns.path + [column])
                guard let name = reader.string(forKey: key) else {
                    throw BatchError(.config, "\(file): source.columns.\(column) must be the name of a column")
                }
                return (column, name)
            })
    }

    private func mismatch(_ setting: Setting, _ form: String) -> BatchError {
        BatchError(
            .config,
            "\(setting.rawValue) has a value of another form, expected \(form) "
                + "(in \(file), in \(setting.variable), or on the command line)")
    }

    private static func check(_ outline: YAMLOutline, file: String) throws {
        let known = Setting.allCases.map(\.rawValue)
        for key in outline.keys where !known.contains(key.path) {
            if key.path.hasPrefix(Setting.sourceColumns.rawValue + ".") { continue }
            throw BatchError(
                .config,
                "\(file)\(key.line.map { ":\($0)" } ?? ""): there is no setting \"\(key.path)\""
                    + Suggestion.hint(for: key.path, among: known))
        }
    }

    private static func check(_ environment: [String: String]) throws {
        let known = Setting.allCases.map(\.variable)
        for variable in environment.keys.sorted()
        where variable.hasPrefix(Setting.variablePrefix) && !known.contains(variable) {
            throw BatchError(
                .config,
                "the environment has \(variable), which is no setting\(Suggestion.hint(for: variable, among: known))")
        }
    }
}

extension Setting {
    var path: [String] { rawValue.split(separator: ".").map(String.init) }
}
