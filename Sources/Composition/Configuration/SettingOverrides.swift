/// Settings from the command line, which take precedence over the environment and the file.
public typealias SettingOverrides = [Setting: String]
