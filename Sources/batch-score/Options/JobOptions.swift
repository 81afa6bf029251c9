import ArgumentParser
import Composition
import Foundation
import Synchronization
import UseCases

/// The options of every command that works with a job.
struct JobOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The job's configuration.")
    var config = "job.yaml"

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "Another value for a setting of the configuration; may be repeated.", valueName: "setting=value"))
    var settings: [String] = []

    @OptionGroup var output: OutputOptions

    /// The configuration, under what the command line says.
    func configuration(_ overrides: SettingOverrides = [:]) throws -> JobConfiguration {
        let environment = ProcessInfo.processInfo.environment
        Self.warn(about: environment)
        return try JobConfiguration(
            file: config, environment: environment,
            overrides: parsedSettings().merging(overrides) { _, flag in flag })
    }

    /// Prints a warning for each variable that looks like a setting and is none, the first time only.
    private static func warn(about environment: [String: String]) {
        let isFirst = hasWarned.withLock { warned in
            defer { warned = true }
            return !warned
        }
        guard isFirst else { return }
        for warning in UnknownVariables(in: environment).warnings { Terminal.note("warning: \(warning)") }
    }

    private static let hasWarned = Mutex(false)

    private func parsedSettings() throws -> SettingOverrides {
        var overrides: SettingOverrides = [:]
        for text in settings {
            let name = String(text.prefix { $0 != "=" })
            // What has no "=" is not repeated: it may be an address with a password.
            guard text.contains("=") else { throw BatchError(.usage, "--set expects setting=value") }
            guard let setting = Setting(rawValue: name) else {
                let hint = UnknownSetting(name).hint
                throw BatchError(.usage, "--set \(Terminal.plain(name)): there is no such setting\(hint)")
            }
            overrides[setting] = String(text.dropFirst(name.count + 1))
        }
        return overrides
    }
}
