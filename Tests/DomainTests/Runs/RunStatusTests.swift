import Domain
import Testing

@Suite("The status of a run")
struct RunStatusTests {
    /// A cross where the column's state may follow the row's.
    private static let table = """
                   staging staged audited refused published superseded stopped failed abandoned
        staging    .       x      .       x       .         .          x       x      x
        staged     .       .      x       x       .         .          .       .      x
        audited    .       .      x       x       x         .          .       .      x
        refused    .       .      .       .       .         .          .       .      x
        published  .       .      .       .       .         x          .       .      .
        superseded .       .      .       .       x         .          .       .      x
        stopped    x       .      .       .       .         .          .       x      x
        failed     x       .      .       .       .         .          .       x      x
        abandoned  .       .      .       .       .         .          .       .      .
        """

    @Test("may be followed by exactly the states of the table, for each of the 81 pairs")
    func transitions() throws {
        let lines = Self.table.split(separator: "\n").map { $0.split(separator: " ") }
        let columns = try #require(lines.first)
        var pairs = 0
        for line in lines.dropFirst() {
            let from = try #require(line.first.flatMap { RunStatus(rawValue: String($0)) })
            for (column, cell) in zip(columns, line.dropFirst()) {
                let to = try #require(RunStatus(rawValue: String(column)))
                pairs += 1
                #expect(from.successors.contains(to) == (cell == "x"), "\(from) to \(to)")
                if cell == "x" {
                    #expect(try from.advanced(to: to) == to)
                } else {
                    let error = #expect(throws: RunStatus.IllegalTransition.self) { try from.advanced(to: to) }
                    #expect(error?.from == from && error?.to == to)
                }
            }
        }
        #expect(pairs == RunStatus.allCases.count * RunStatus.allCases.count)
    }

    @Test("becomes published only after an audit, or when its publication is put back")
    func published() {
        #expect(RunStatus.allCases.filter { $0.successors.contains(.published) } == [.audited, .superseded])
        #expect(RunStatus.allCases.filter { $0.successors.contains(.audited) } == [.staged, .audited])
    }

    @Test("is at its end only when the run is abandoned, and every other one leads there")
    func terminal() {
        #expect(RunStatus.allCases.filter(\.successors.isEmpty) == [.abandoned])
        for status in RunStatus.allCases {
            var reached: Set<RunStatus> = [status]
            for _ in RunStatus.allCases { reached.formUnion(reached.flatMap(\.successors)) }
            #expect(reached.contains(.abandoned), "\(status)")
        }
    }

    @Test("is resumable until the run was refused, published or abandoned")
    func resumable() {
        #expect(RunStatus.allCases.filter(\.isResumable) == [.staging, .staged, .audited, .stopped, .failed])
    }

    @Test(
        "that cannot follow is refused with what can",
        arguments: [
            (.refused, .published, "a run that is refused cannot become published; it can become abandoned"),
            (
                .superseded, .staged,
                "a run that is superseded cannot become staged; it can become abandoned, published"
            ),
            (.abandoned, .staging, "a run that is abandoned cannot become staging; it is at its end"),
        ] as [(RunStatus, RunStatus, String)])
    func message(from: RunStatus, to: RunStatus, text: String) {
        let error = #expect(throws: RunStatus.IllegalTransition.self) { try from.advanced(to: to) }
        #expect(error?.description == text)
    }
}
