/// How a table is divided into partitions.
public enum PartitionScheme: Hashable, Sendable {
    /// One partition for each day of a column of days or moments: `2013-12-24`.
    case day(column: String)
    /// One partition for each month of a column of days or moments: `2013-12`.
    case month(column: String)
    /// One partition for each value of a column of texts or whole numbers: `eu-west`.
    case value(column: String)
    /// The whole table as it is today, published under a date that the caller names.
    case snapshot(Grain)
    /// The whole table, published under `all`.
    case whole

    /// How often a snapshot is taken.
    public enum Grain: String, Sendable {
        /// Once a day: `2013-12-24`.
        case day
        /// Once a month: `2013-12`.
        case month
    }

    /// The column of the source that decides which partition a row belongs to; nil when every row belongs to each.
    public var column: String? {
        switch self {
        case .day(let column), .month(let column), .value(let column): column
        case .snapshot, .whole: nil
        }
    }

    /// The name of the column of the published table that holds the partition; nil when it has none.
    public var publishedColumn: String? {
        switch self {
        case .day(let column), .month(let column), .value(let column): column
        case .snapshot: "snapshot"
        case .whole: nil
        }
    }

    /// Whether partitions are days, so that the published column is one of days.
    public var isDaily: Bool {
        switch self {
        case .day, .snapshot(.day): true
        case .month, .value, .snapshot(.month), .whole: false
        }
    }

    /// Whether partitions follow each other in time, so that a model can be trained on earlier ones and evaluated on later
    /// ones.
    public var isTimeLike: Bool {
        switch self {
        case .day, .month: true
        case .value, .snapshot, .whole: false
        }
    }

    /// The partition of a label; nil when the scheme has no such label.
    public func partition(_ label: String) -> Partition? {
        switch self {
        case .day, .snapshot(.day): CalendarDay(iso8601: label).map(Partition.init(day:))
        case .month, .snapshot(.month): CalendarMonth(iso8601: label).map(Partition.init(month:))
        case .value: Partition(label: label)
        case .whole: label == Partition.whole.label ? .whole : nil
        }
    }

    /// What a label looks like, for messages.
    public var labelForm: String {
        switch self {
        case .day, .snapshot(.day): "a day such as 2013-12-24"
        case .month, .snapshot(.month): "a month such as 2013-12"
        case .value(let column):
            "a value of column \"\(column)\", of at most \(Partition.maximumBytes) bytes without control characters"
        case .whole: "\"\(Partition.whole)\""
        }
    }

    /// The first and last day of a partition; nil when the scheme does not cut by time or there is no such label.
    public func days(of partition: Partition) -> ClosedRange<CalendarDay>? {
        switch self {
        case .day: CalendarDay(iso8601: partition.label).map { $0...$0 }
        case .month: CalendarMonth(iso8601: partition.label)?.days
        case .value, .snapshot, .whole: nil
        }
    }
}

extension PartitionScheme: CustomStringConvertible {
    /// The scheme as a configuration writes it: `day:created_at`, `snapshot`, `whole`.
    public var description: String {
        switch self {
        case .day(let column): "day:\(column)"
        case .month(let column): "month:\(column)"
        case .value(let column): "value:\(column)"
        case .snapshot(.day): "snapshot"
        case .snapshot(.month): "snapshot:month"
        case .whole: "whole"
        }
    }

    /// Reads what `description` writes; nil for any other text.
    public init?(_ text: String) {
        let name = text.prefix { $0 != ":" }
        let rest = String(text.dropFirst(name.count + 1))
        switch name {
        case "day" where !rest.isEmpty: self = .day(column: rest)
        case "month" where !rest.isEmpty: self = .month(column: rest)
        case "value" where !rest.isEmpty: self = .value(column: rest)
        case "snapshot" where text == "snapshot" || rest == "day": self = .snapshot(.day)
        case "snapshot" where rest == "month": self = .snapshot(.month)
        case "whole" where text == "whole": self = .whole
        default: return nil
        }
    }
}
