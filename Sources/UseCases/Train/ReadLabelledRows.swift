public import Domain

/// Reads flights and their outcomes, and computes the features of those that have one.
public struct ReadLabelledRows: Sendable {
    private let flights: any FlightSource
    private let outcomes: any OutcomeSource
    private let contract: DataContract
    private let chunkRows: Int

    /// The use case with its ports.
    public init(
        flights: any FlightSource, outcomes: any OutcomeSource, contract: DataContract, chunkRows: Int
    ) {
        self.flights = flights
        self.outcomes = outcomes
        self.contract = contract
        self.chunkRows = chunkRows
    }

    /// All labels that are known, by flight.
    public func labels() async throws -> [FlightID: Bool] {
        let gathered = Gathered<[FlightID: Bool]>([:])
        try await outcomes.lendOutcomes(chunkRows: chunkRows) { chunk in
            await gathered.update { labels in
                for outcome in chunk { labels[outcome.flight] = outcome.arrivedLate }
            }
        }
        return await gathered.value
    }

    /// The labelled rows of a range of days. Flights that break the contract, or never arrived, teach nothing.
    func callAsFunction(
        _ days: ClosedRange<CalendarDay>, labels: [FlightID: Bool], features: FeatureCatalogue, meter: StageMeter
    ) async throws -> LabelledRows {
        let gathered = Gathered((matrices: [FeatureMatrix](), labels: [Bool]()))
        let selection = FlightSelection.days(days.lowerBound, days.upperBound)
        try await flights.lend(selection, after: nil, chunkRows: chunkRows) { chunk in
            let (accepted, rejections) = contract.apply(to: chunk.flights)
            let usable = accepted.filter { labels[$0.id] != nil }
            let matrix = features.matrix(of: usable)
            await gathered.update { rows in
                rows.matrices.append(matrix)
                rows.labels += usable.compactMap { labels[$0.id] }
            }
            await meter.advance(
                rowsIn: chunk.rowCount, rowsOut: usable.count, rejections: chunk.rejections + rejections)
        }
        let rows = await gathered.value
        return LabelledRows(matrix: features.join(rows.matrices), labels: rows.labels)
    }
}

/// A value that grows chunk by chunk.
private actor Gathered<Value: Sendable> {
    private(set) var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func update(_ change: @Sendable (inout Value) -> Void) {
        change(&value)
    }
}
