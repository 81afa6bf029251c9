/// Whether a published table still has what a run published.
public enum PublicationState: Equatable, Sendable {
    /// The rows are there: as many, with the same keys and scores, and no others.
    case intact
    /// No row of the partition is there.
    case missing
    /// Other rows are there; what differs, in words.
    case changed(String)

    /// Compares what a table has with what a run published. Of a run of an older ledger, which has no checksum, only the
    /// number of rows is known.
    public init(of run: RunRecord, found: PublishedTally) {
        let expected = run.counts.staged
        if found.rows == 0, expected > 0 {
            self = .missing
        } else if found.rows != expected {
            self = .changed("\(found.rows) rows, published were \(expected)")
        } else if found.foreignRows > 0 {
            self = .changed("\(found.foreignRows) of \(found.rows) rows are of another run or model")
        } else if let checksum = run.scoreChecksum, found.checksum != checksum {
            self = .changed("\(found.rows) rows as published, but other keys or scores")
        } else {
            self = .intact
        }
    }
}
