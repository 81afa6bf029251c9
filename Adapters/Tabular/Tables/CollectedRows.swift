public import Domain
public import UseCases

/// The rows of a table that is collected into: how many there are, and their checksum.
public struct CollectedRows: Equatable, Sendable {
    /// How many.
    public var count: Int
    /// The checksum of all values.
    public var checksum: RowChecksum

    /// Creates a sum; of no rows when nothing is given.
    public init(count: Int = 0, checksum: RowChecksum = RowChecksum()) {
        self.count = count
        self.checksum = checksum
    }

    /// Adds rows.
    public mutating func add(_ batch: RowBatch) {
        count += batch.rowCount
        checksum = checksum + batch.checksum
    }
}

extension BatchError {
    /// The error for a table that did not take the rows that were collected into it.
    public static func tableDiffers(_ table: String, found: CollectedRows, expected: CollectedRows) -> BatchError {
        let difference =
            found.count == expected.count
            ? "some values are not those that were written" : "it has \(found.count) rows instead of \(expected.count)"
        return BatchError(
            .dataRefused,
            "table \(table) did not take the rows as they were written: \(difference). It stays as it was. Look for a "
                + "trigger, a rule, row security or a column of a narrower type")
    }
}
