public import ArgumentParser
public import Domain
public import UseCases

extension CalendarDay: ExpressibleByArgument {
    /// A day as ISO 8601 writes it.
    public init?(argument: String) {
        self.init(iso8601: argument)
    }
}

extension RunID: ExpressibleByArgument {
    /// The id of a run.
    public init?(argument: String) {
        self.init(rawValue: argument)
    }
}

extension RunTarget: ExpressibleByArgument {}

extension String {
    /// The texts between the commas.
    var commaSeparated: [String] { split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}
