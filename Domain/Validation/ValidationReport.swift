/// What a table was found to be like, against its contract.
public struct ValidationReport: Equatable, Sendable {
    /// Rows read.
    public private(set) var rows = 0
    /// Rows rejected, by undecodable values or by the contract.
    public private(set) var rejected = 0
    /// Rows whose key the row before them has.
    public private(set) var duplicates = 0
    /// One report a field, in the order of the contract.
    public private(set) var fields: [FieldReport]
    /// How many rejections there are of each column and code.
    public private(set) var rejections: [Breach: Int] = [:]
    /// The first rejections, for people to look at.
    public private(set) var examples: [Rejection] = []
    private var lastKey: FlightID?

    /// A column and what is wrong with it.
    public struct Breach: Hashable, Sendable {
        /// The column, where the fault is in one.
        public let column: String?
        /// What is wrong.
        public let code: Rejection.Code
    }

    /// How many examples are kept.
    public static let maximumExamples = 20

    /// A report on no row yet.
    public init(contract: DataContract) {
        fields = contract.rules.map { FieldReport(name: $0.name) }
    }

    /// Adds a chunk: every value of every decoded flight is looked at, also of those that are rejected.
    ///
    /// - Returns: the rows of the chunk that are rejected.
    @discardableResult
    public mutating func add(_ chunk: FlightChunk, contract: DataContract) -> [Rejection] {
        rows += chunk.rowCount
        for (index, rule) in contract.rules.enumerated() {
            for flight in chunk.flights {
                let value = rule.value(flight)
                fields[index].add(value, allowed: value.map(rule.allows) ?? true)
            }
        }
        for flight in chunk.flights {
            if flight.id == lastKey { duplicates += 1 }
            lastKey = flight.id
        }
        let rejections = chunk.rejections + contract.apply(to: chunk.flights).rejections
        add(rejections)
        return rejections
    }

    private mutating func add(_ rejections: [Rejection]) {
        rejected += rejections.count
        for rejection in rejections {
            self.rejections[Breach(column: rejection.column, code: rejection.code), default: 0] += 1
        }
        examples += rejections.prefix(Self.maximumExamples - examples.count)
    }
}
