import Composition

extension JobConfiguration {
    /// The shortest configuration that is one, and further lines.
    init(
        lines: String, environment: [String: String] = [:], overrides: SettingOverrides = [:],
        file: String = "/jobs/job.yaml"
    ) throws {
        try self.init(
            text: "job: late-arrivals\n\(lines)", file: file, environment: environment,
            overrides: overrides.merging([.sourceStore: "csv:data"]) { given, _ in given })
    }
}
