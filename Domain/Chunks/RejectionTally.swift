/// How many rejections there are of each kind.
public struct RejectionTally: Equatable, Sendable {
    /// What is counted.
    public enum Grouping: String, CaseIterable, Sendable {
        /// What is wrong with the rows.
        case code
        /// The columns at fault.
        case column
    }

    /// Rejections of one kind.
    public struct Group: Equatable, Sendable {
        /// The code, or the column; nil for rejections of a whole row.
        public var name: String?
        /// How many there are.
        public var count: Int

        /// Creates a group.
        public init(name: String?, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// The groups, the largest first; of equal ones by name.
    public let groups: [Group]

    /// Counts rejections.
    public init(_ rejections: [Rejection], by grouping: Grouping) {
        var counts: [String?: Int] = [:]
        for rejection in rejections {
            let name: String? =
                switch grouping {
                case .code: rejection.code.rawValue
                case .column: rejection.column
                }
            counts[name, default: 0] += 1
        }
        groups = counts.map { Group(name: $0, count: $1) }
            .sorted { ($1.count, $0.name ?? "") < ($0.count, $1.name ?? "") }
    }
}
