public import ArgumentParser
public import Domain
public import UseCases

extension RunID: ExpressibleByArgument {
    /// The id of a run.
    public init?(argument: String) {
        self.init(rawValue: argument)
    }
}

extension RunTarget: ExpressibleByArgument {}

extension RejectionTally.Grouping: ExpressibleByArgument {}

extension String {
    /// The texts between the commas.
    var commaSeparated: [String] { split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}
