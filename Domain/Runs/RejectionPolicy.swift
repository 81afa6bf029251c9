/// How many rejected rows a run may have before it is refused.
public struct RejectionPolicy: Equatable, Sendable {
    /// The most rows that may be rejected; nil for any number.
    public var maximumCount: Int?
    /// The largest share of the rows read that may be rejected, 0 to 1; nil for any. It is checked at the end of the
    /// partition, because the share among the first rows says little.
    public var maximumShare: Double?

    /// The most rows of the table that may belong to no partition; nil to count them as rejected rows of each partition, as a
    /// file does, whose runs read them.
    public var maximumUnassigned: Int?

    /// Creates a policy.
    public init(maximumCount: Int? = nil, maximumShare: Double? = nil, maximumUnassigned: Int? = nil) {
        self.maximumCount = maximumCount
        self.maximumShare = maximumShare
        self.maximumUnassigned = maximumUnassigned
    }

    /// Which limit the counts exceed, in words; nil if they exceed none. Counts that equal a limit pass.
    public func violation(by counts: RunCounts, atEnd: Bool) -> String? {
        if let maximumCount, counts.rejected > maximumCount {
            return "\(counts.rejected) rows rejected, at most \(maximumCount) allowed"
        }
        // A quotient of two whole numbers is rounded once, as the decimal number in the settings was: 29 of 100 is 0.29.
        guard atEnd, let maximumShare, counts.read > 0, Double(counts.rejected) / Double(counts.read) > maximumShare
        else { return nil }
        return "\(counts.rejected) of \(counts.read) rows rejected, at most a share of \(maximumShare) allowed"
    }

    /// Which limit is exceeded because of rows that belong to no partition, in words; nil if none is.
    ///
    /// - Parameters:
    ///   - unassigned: how many rows of the table belong to no partition.
    ///   - counts: those of the run, which has not read these rows.
    ///   - atEnd: whether it has read all rows of its partition.
    public func violation(byUnassigned unassigned: Int, beside counts: RunCounts, atEnd: Bool) -> String? {
        guard unassigned > 0 else { return nil }
        let rows =
            "\(unassigned) rows belong to no partition, because the value that decides it is missing or cannot be read"
        if let maximumUnassigned {
            return unassigned > maximumUnassigned ? "\(rows); at most \(maximumUnassigned) allowed" : nil
        }
        var all = counts
        all.read += unassigned
        all.rejected += unassigned
        return violation(by: all, atEnd: atEnd).map { "\(rows). With them, \($0)" }
    }
}
