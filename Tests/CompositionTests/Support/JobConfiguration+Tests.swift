import Composition

extension JobConfiguration {
    /// The shortest valid configuration, and further lines.
    init(
        lines: String, environment: [String: String] = [:], overrides: SettingOverrides = [:],
        file: String = "/jobs/job.yaml"
    ) throws {
        try self.init(
            text: "job: late-parcels\n\(lines)", file: file, environment: environment,
            overrides: overrides.merging([.sourceStore: "csv:data"]) { given, _ in given })
    }
}
