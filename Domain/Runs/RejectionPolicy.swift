/// How many rejected rows a run may have before it is refused.
public struct RejectionPolicy: Equatable, Sendable {
    /// The most rows that may be rejected; nil for any number.
    public var maximumCount: Int?
    /// The largest share of the rows read that may be rejected, 0 to 1; nil for any. It is checked at the end of the
    /// partition, because the share among the first rows says little.
    public var maximumShare: Double?

    /// Creates a policy.
    public init(maximumCount: Int? = nil, maximumShare: Double? = nil) {
        self.maximumCount = maximumCount
        self.maximumShare = maximumShare
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
}
