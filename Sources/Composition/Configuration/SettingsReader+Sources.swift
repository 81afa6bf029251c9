import Configuration
import UseCases

extension SettingsReader {
    static func values(_ overrides: SettingOverrides) -> [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (setting, text) in overrides {
            let content: ConfigContent =
                setting.isList ? .stringArray(text.split(separator: ",").map(String.init)) : .string(text)
            values[AbsoluteConfigKey(setting.path)] = ConfigValue(content, isSecret: false)
        }
        return values
    }

    static func values(_ settings: YAMLSettings) -> [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for entry in settings.entries {
            let content: ConfigContent =
                switch entry.value {
                case .scalar(let text): .string(text)
                case .list(let texts): .stringArray(texts)
                }
            values[AbsoluteConfigKey(entry.path)] = ConfigValue(content, isSecret: false)
        }
        return values
    }

    static func check(_ settings: YAMLSettings, file: String) throws {
        var seen: Set<[String]> = []
        for entry in settings.entries {
            let place = "\(file)\(entry.line.map { ":\($0)" } ?? "")"
            let name = entry.path.joined(separator: ".")
            guard
                Setting(rawValue: name) != nil || SettingSection.allCases.contains(where: { $0.contains(entry.path) })
            else {
                throw BatchError(.config, "\(place): there is no setting \"\(name)\"\(UnknownSetting(name).hint)")
            }
            guard seen.insert(entry.path).inserted else {
                throw BatchError(.config, "\(place): \(name) is in the file twice; remove one of the two")
            }
        }
    }
}
