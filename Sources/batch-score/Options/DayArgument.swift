import ArgumentParser
import Domain

extension CalendarDay: @retroactive ExpressibleByArgument {
    /// A day as ISO 8601 writes it.
    public init?(argument: String) {
        self.init(iso8601: argument)
    }
}

extension RunID: @retroactive ExpressibleByArgument {
    /// The id of a run.
    public init?(argument: String) {
        self.init(rawValue: argument)
    }
}
