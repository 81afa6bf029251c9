public import Domain
import Foundation
import UseCases

extension ScoringJob {
    /// The partition of a label.
    ///
    /// - Parameters:
    ///   - label: the label; nil for the whole table, or for today where snapshots are taken.
    ///   - time: the time now.
    /// - Throws: `usage` when the scheme has no such label, or needs one.
    public func partition(_ label: String?, at time: Timestamp) throws -> Partition {
        if let label { return try partition(label) }
        switch problem.scheme {
        case .whole: return .whole
        case .snapshot(.day): return Partition(day: try today(at: time))
        case .snapshot(.month): return Partition(month: CalendarMonth(of: try today(at: time)))
        case .day, .month, .value:
            throw BatchError(
                .usage,
                "job \(configuration.job) scores one partition at a time; name it with --partition, "
                    + problem.scheme.labelForm(in: problem.order))
        }
    }

    private func partition(_ label: String) throws -> Partition {
        guard let partition = problem.scheme.partition(label, in: problem.order) else {
            throw BatchError(
                .usage,
                "\"\(label)\" is not a partition of job \(configuration.job), expected "
                    + problem.scheme.labelForm(in: problem.order))
        }
        return partition
    }

    /// The rows from a partition to another one; all rows when neither is named.
    ///
    /// - Throws: `usage` when the scheme has no such labels, the first comes after the last, or only one of two is named.
    public func selection(from first: String?, until last: String?) throws -> Selection {
        guard first != nil || last != nil else { return .everything }
        guard let first, let last else {
            throw BatchError(
                .usage, "--from and --until must be given together: first and last partition, both included")
        }
        let selection = Selection.partitions(try partition(first), try partition(last))
        try selection.checkOrder(problem.order)
        return selection
    }

    /// All partitions from one to another one, both included.
    ///
    /// - Throws: `usage` when the scheme has no such labels, the first comes after the last, or the scheme does not say which
    ///   partitions there are.
    public func partitions(from first: String, through last: String) throws -> [Partition] {
        guard let partitions = try problem.scheme.partitions(from: partition(first), through: partition(last)) else {
            throw BatchError(
                .usage,
                "job \(configuration.job) is cut by \(problem.scheme), whose partitions cannot be listed from a range; run them "
                    + "one by one (run --partition)")
        }
        guard !partitions.isEmpty else {
            throw BatchError(.usage, "\(first) comes after \(last); --from is the first partition, --to the last")
        }
        return partitions
    }

    /// The day that the clock of the configured time zone shows; that of UTC when none is configured.
    private func today(at time: Timestamp) throws -> CalendarDay {
        let name = configuration.source.timeZone ?? "UTC"
        guard let zone = TimeZone(identifier: name) else {
            throw BatchError(.config, "source.time_zone is not a time zone, expected a name such as Europe/Berlin")
        }
        let date = Date(timeIntervalSince1970: Double(time.microseconds) / 1_000_000)
        let local = time.microseconds + Int64(zone.secondsFromGMT(for: date)) * 1_000_000
        let day = local / 86_400_000_000 - (local % 86_400_000_000 < 0 ? 1 : 0)
        return CalendarDay(daysSinceEpoch: Int32(clamping: day))
    }
}
