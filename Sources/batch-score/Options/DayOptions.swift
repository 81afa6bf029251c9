import ArgumentParser
import Domain
import UseCases

/// The options that choose days.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("One day.", valueName: "yyyy-mm-dd"))
    var day: CalendarDay?

    @Option(help: ArgumentHelp("The first of several days.", valueName: "yyyy-mm-dd"))
    var from: CalendarDay?

    @Option(
        name: [.customLong("until"), .customLong("to")],
        help: ArgumentHelp("The last of several days.", valueName: "yyyy-mm-dd"))
    var until: CalendarDay?

    func validate() throws {
        guard day == nil || (from == nil && until == nil) else {
            throw ValidationError("--day goes without --from and --until")
        }
        guard (from == nil) == (until == nil) else { throw ValidationError("--from and --until go together") }
        if let from, let until, until < from { throw ValidationError("--until \(until) is before --from \(from)") }
    }

    /// The days chosen; everything when none are.
    var selection: FlightSelection {
        if let day { return .partition(Partition(day: day)) }
        if let from, let until { return .days(from, until) }
        return .everything
    }
}
