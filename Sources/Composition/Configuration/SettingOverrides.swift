/// Settings from the command line, which win over the environment and the file.
public typealias SettingOverrides = [Setting: String]
