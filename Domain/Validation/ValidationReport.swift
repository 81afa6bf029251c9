/// The result of comparing a table with its contract.
public struct ValidationReport: Equatable, Sendable {
    /// Rows read.
    public private(set) var rows = 0
    /// Rows rejected, because of values that cannot be decoded or that the contract does not allow.
    public private(set) var rejected = 0
    /// Rows with the same key as the row before them.
    public private(set) var duplicates = 0
    /// One report for each field, in the order of the contract.
    public private(set) var fields: [FieldReport]
    /// How many rejections there are of each column and code.
    public private(set) var rejections: [Fault: Int] = [:]
    /// The first rejections, for people to look at.
    public private(set) var examples: [Rejection] = []
    private var lastKey: KeyColumn?

    /// A column and what is wrong with it.
    public struct Fault: Hashable, Sendable {
        /// The column, where the fault is in one.
        public let column: String?
        /// What is wrong.
        public let code: Rejection.Code
    }

    /// How many examples are kept.
    public static let maximumExamples = 20

    /// A report before the first row.
    public init<Entity>(contract: DataContract<Entity>) {
        fields = contract.rules.map { FieldReport(name: $0.name) }
    }

    /// Adds a chunk; the values of all decoded entities count, including those that are rejected.
    ///
    /// - Returns: the rows of the chunk that are rejected.
    @discardableResult
    public mutating func add<Entity>(_ chunk: EntityChunk<Entity>, contract: DataContract<Entity>) -> [Rejection] {
        rows += chunk.rowCount
        for (index, rule) in contract.rules.enumerated() {
            let entities = chunk.entities.span
            fields[index].add(rule.column(of: entities), violations: rule.violations(among: entities))
        }
        addDuplicates(chunk.keys)
        let violations = contract.violations(among: chunk.entities)
        let rejections = chunk.rejections + violations.map { $0.rejection(key: chunk.keys[$0.row]) }
        add(rejections)
        return rejections
    }

    private mutating func addDuplicates(_ keys: KeyColumn) {
        guard keys.count > 0 else { return }
        if let lastKey, keys.hasSameKey(0, as: 0, of: lastKey) { duplicates += 1 }
        duplicates += keys.adjacentDuplicates
        lastKey = keys.dropping(Array(0..<keys.count - 1))
    }

    private mutating func add(_ rejections: [Rejection]) {
        rejected += rejections.count
        for rejection in rejections {
            self.rejections[Fault(column: rejection.column, code: rejection.code), default: 0] += 1
        }
        examples += rejections.prefix(Self.maximumExamples - examples.count)
    }
}
