import Composition
import Domain
import UseCases

extension Demonstration {
    /// Prints a line; beside the results, where those are to be JSON.
    func tell(_ line: String) {
        if shell.output.json { Terminal.note(line) } else { Terminal.print(line) }
    }

    /// Prints the heading of a step, and what one would type for it.
    func say(_ heading: String, _ command: String?) {
        tell("\n\(heading)")
        if let command { tell("   $ batch-score \(command)") }
    }

    /// Prints what the validation found.
    func tell(_ report: ValidationReport, _ violations: [String]) {
        tell(
            "   \(Figures.count(report.rows)) rows, \(Figures.count(report.rejected)) break the contract; "
                + (violations.isEmpty ? "the table as a whole keeps it" : violations.joined(separator: "; ")))
        let gaps = report.fields.filter { $0.missing > 0 }.sorted { $0.missing > $1.missing }.prefix(3)
        let texts = gaps.map { field in
            "\(field.name) \(Figures.decimal(100 * Double(field.missing) / Double(max(1, report.rows)), 1)) %"
        }
        tell("   most often missing: \(texts.joined(separator: ", "))")
    }

    /// Prints how a run ended.
    func tell(_ outcome: RunOutcome) {
        for line in CommandResult(outcome, stages: []).lines { tell("   \(line)") }
    }

    /// Prints the flights with the highest scores of a run.
    func tellHighest(of outcome: RunOutcome, _ job: Job) async throws {
        let partition = outcome.record.partition
        let highest = try await job.published.scores(of: partition, order: .highestFirst, limit: 10)
        let flights = try await Lookup.flights(highest.map(\.score.flight), of: partition, in: job.flights)
        var table = TextTable([
            ("score", .right), ("flight", .left), ("from", .left), ("to", .left), ("departs", .left), ("gusts", .right),
            ("visibility", .right),
        ])
        for row in highest {
            guard let flight = flights[row.score.flight] else { continue }
            table.add([
                Figures.decimal(row.score.value, 3), "\(flight.carrier.code) \(flight.number)",
                "\(flight.origin.code)", "\(flight.destination.code)", "\(flight.departure)",
                flight.weather?.windGust.map { "\(Figures.decimal($0, 0)) mph" } ?? "–",
                flight.weather?.visibility.map { "\(Figures.decimal($0, 1)) mi" } ?? "–",
            ])
        }
        table.lines.forEach { tell(" \($0)") }
    }
}

/// Finds flights by their keys.
private actor Lookup {
    private let wanted: Set<FlightID>
    private var found: [FlightID: Flight] = [:]

    private init(_ wanted: Set<FlightID>) {
        self.wanted = wanted
    }

    private func add(_ flights: [Flight]) {
        for flight in flights where wanted.contains(flight.id) { found[flight.id] = flight }
    }

    static func flights(
        _ keys: [FlightID], of partition: Partition, in source: any FlightSource
    ) async throws -> [FlightID: Flight] {
        let lookup = Lookup(Set(keys))
        try await source.lend(.partition(partition), after: nil, chunkRows: 8192) { await lookup.add($0.flights) }
        return await lookup.found
    }
}
