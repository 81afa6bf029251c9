/// The variables of an environment that look like settings and are none.
///
/// They are not refused: text in the environment with our prefix is not always for us.
public struct UnknownVariables {
    /// A sentence for each, which names the settings that may be meant; in the order of the variables' names.
    public let warnings: [String]

    /// Looks through an environment. Variables that Kubernetes sets are passed over.
    public init(in environment: [String: String]) {
        let known = Set(Setting.allCases.map(\.variable))
        let unknown = environment.keys.filter {
            $0.hasPrefix(Setting.variablePrefix) && !known.contains($0) && !Self.isOfKubernetes($0)
        }
        warnings = unknown.sorted().map { variable in
            let setting = UnknownSetting(variable: variable.dropFirst(Setting.variablePrefix.count))
            return "the environment has \(variable), which is no setting and is ignored\(setting.variableHint)"
        }
    }

    /// Whether Kubernetes sets a variable of this form in every container, for a Service whose name begins like ours:
    /// `BATCH_SCORE_SERVICE_HOST`, `BATCH_SCORE_PORT`, `BATCH_SCORE_DB_PORT_5432_TCP_ADDR` and the like.
    private static func isOfKubernetes(_ variable: String) -> Bool {
        variable.wholeMatch(
            of: /.*_(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)/)
            != nil
    }
}
