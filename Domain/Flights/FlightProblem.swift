public import Domain

/// The problem of this example: will a flight arrive late?
public enum FlightProblem {
    /// Everything that the engine needs to know about flights. Raise the version when a feature or a rule changes its
    /// meaning and keeps its name.
    public static let problem = ScoringProblem<Flight>(
        name: "flights", version: 1, features: FlightFeatures.catalogue, contract: FlightContract.contract,
        label: .binary(name: "arrived_late"), highlights: highlights)

    /// From how many minutes on an arrival counts as late (the definition of the US Department of Transportation).
    public static let lateFrom = 15

    private static let highlights: [Highlight<Flight>] = [
        Highlight("flight") { "\($0.carrier.code) \($0.number)" },
        Highlight("from") { "\($0.origin.code)" },
        Highlight("to") { "\($0.destination.code)" },
        Highlight("departs") { "\($0.departure)" },
        Highlight("gusts", isFigure: true) {
            ($0.weather?.windGust).flatMap { Int(exactly: $0.rounded()) }.map { "\($0) mph" }
        },
        Highlight("visibility", isFigure: true) { $0.weather?.visibility.map { "\($0) mi" } },
    ]
}
