import Configuration
import Domain
import UseCases

/// Reads settings: from the command line, else from the environment, else from the file.
///
/// Everything is read as text and turned into values here, so that a value of the wrong form is an error that names the
/// setting, wherever it came from.
struct SettingsReader {
    private let reader: ConfigReader
    private let present: Set<String>
    private let entries: [YAMLSettings.Entry]
    /// The file, for messages.
    let file: String

    /// Reads the settings of a job.
    ///
    /// - Parameters:
    ///   - text: what the file contains.
    ///   - file: its name, for messages.
    ///   - environment: all variables; those that begin with `BATCH_SCORE_` are settings.
    ///   - overrides: what the command line says.
    /// - Throws: `config` for a key that is no setting; it names the nearest one. Variables that are no setting are not read.
    init(text: String, file: String, environment: [String: String], overrides: SettingOverrides) throws {
        let settings = try YAMLSettings(text, file: file)
        try Self.check(settings, file: file)
        entries = settings.entries
        present = Set(settings.entries.map { $0.path.joined(separator: ".") })
            .union(Setting.allCases.filter { environment[$0.variable] != nil }.map(\.rawValue))
            .union(overrides.keys.map(\.rawValue))
        self.file = file
        reader = ConfigReader(providers: [
            InMemoryProvider(name: "command line", values: Self.values(overrides)),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: ["batch", "score"]),
            InMemoryProvider(name: file, values: Self.values(settings)),
        ])
    }

    /// The text of a setting; nil when it is not set.
    func text(_ setting: Setting) throws -> String? {
        guard present.contains(setting.rawValue) else { return nil }
        do {
            return try reader.requiredString(forKey: ConfigKey(setting.path))
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

    /// A number within a range.
    func number(_ setting: Setting, in range: ClosedRange<Double>, _ form: String) throws -> Double? {
        try value(setting, form) { text in Double(text).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// A span of time.
    ///
    /// - Parameter orZero: whether it may be 0.
    func duration(_ setting: Setting, orZero: Bool = false) throws -> Duration? {
        try value(setting, DurationText.form + (orZero ? ", or 0" : "")) { text in
            DurationText.duration(text).flatMap { $0 > .zero || orZero ? $0 : nil }
        }
    }

    /// A share, 0 to 1.
    func share(_ setting: Setting) throws -> Double? {
        try number(setting, in: 0...1, "a share from 0 to 1")
    }

    /// A list of names.
    func list(_ setting: Setting) throws -> [String]? {
        guard present.contains(setting.rawValue) else { return nil }
        let names = try? reader.requiredStringArray(forKey: ConfigKey(setting.path))
        guard let names, !names.isEmpty else { throw mismatch(setting, "a list of names") }
        return names
    }

    /// The names of columns in the table, by the problem's names.
    func columnNames() throws -> [String: String] {
        if let text = try text(.sourceColumns), !text.isEmpty {
            throw mismatch(.sourceColumns, "lines like `weight: weight_kg` below it, in \(file)")
        }
        var names: [String: String] = [:]
        for entry in try entries(of: .columns, depth: 1) {
            guard case .scalar(let name) = entry.value else {
                throw refusal(entry, "the name of a column")
            }
            names[entry.names[0]] = name
        }
        return names
    }

    /// A setting in a section whose keys are names of columns.
    struct SectionEntry {
        /// The names below the section.
        let names: [String]
        /// What it is set to.
        let value: YAMLSettings.Value
        /// The line on which it is.
        let line: Int?
    }

    /// The settings of a section, in the order of the file.
    ///
    /// - Parameter depth: the most names that may be below the section.
    func entries(of section: SettingSection, depth: Int) throws -> [SectionEntry] {
        try entries.filter { section.contains($0.path) }.map { entry in
            let names = Array(entry.path.dropFirst(section.path.count))
            guard names.count <= depth else {
                throw BatchError(
                    .config,
                    "\(file)\(entry.line.map { ":\($0)" } ?? ""): there is no setting "
                        + "\"\(entry.path.joined(separator: "."))\"")
            }
            return SectionEntry(names: names, value: entry.value, line: entry.line)
        }
    }

    /// The error for a setting of a section that has a value of another form.
    func refusal(_ entry: SectionEntry, _ form: String) -> BatchError {
        BatchError(
            .config,
            "\(file)\(entry.line.map { ":\($0)" } ?? ""): \(entry.names.joined(separator: ".")) has a value of another "
                + "form, expected \(form)")
    }

    private func mismatch(_ setting: Setting, _ form: String) -> BatchError {
        BatchError(
            .config,
            "\(setting.rawValue) has a value of another form, expected \(form) "
                + "(in \(file), in \(setting.variable), or on the command line)")
    }
}
