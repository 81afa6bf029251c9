/// The statistics of a run's staged scores: everything that the audit needs to know about them.
public struct ScoreProfile: Equatable, Sendable {
    /// Rows with the key of an earlier row.
    public private(set) var duplicates = 0
    /// The checksum of keys and outputs.
    public private(set) var checksum: RowChecksum
    /// One profile for each output.
    public private(set) var outputs: [OutputProfile]
    /// The largest distance of the sum of a row's outputs from 1, over the rows in which all outputs are finite; 0 if
    /// there is no such row, and for a single output.
    public private(set) var largestSumError = 0.0
    private var lastKey: KeyColumn?

    /// A profile of no rows.
    ///
    /// - Parameters:
    ///   - range: the range in which scores are expected.
    ///   - outputs: the number of outputs.
    public init(range: ClosedRange<Double>, outputs: Int = 1) {
        self.outputs = Array(repeating: OutputProfile(range: range), count: outputs)
        checksum = RowChecksum()
    }

    /// A profile that a store computed itself.
    public init(
        duplicates: Int, checksum: RowChecksum, outputs: [OutputProfile], largestSumError: Double = 0
    ) {
        self.duplicates = duplicates
        self.checksum = checksum
        self.outputs = outputs
        self.largestSumError = largestSumError
    }

    /// Rows, with or without a score.
    public var rows: Int { outputs.first?.rows ?? 0 }

    /// Adds the next rows, in ascending order of the keys, also from one call to the next.
    ///
    /// - Parameters:
    ///   - keys: the keys of the rows.
    ///   - values: one column for each output; NaN where a row has none.
    public mutating func add(_ keys: KeyColumn, _ values: [[Double]]) {
        guard keys.count > 0 else { return }
        if let lastKey, keys.hasSameKey(0, as: 0, of: lastKey) { duplicates += 1 }
        duplicates += keys.adjacentDuplicates
        lastKey = keys.dropping(Array(0..<keys.count - 1))
        checksum = checksum + RowChecksum(scores: keys, values)
        for (index, column) in values.enumerated() where index < outputs.count { outputs[index].add(column) }
        if values.count > 1 { addSumErrors(values, rows: keys.count) }
    }

    private mutating func addSumErrors(_ values: [[Double]], rows: Int) {
        for row in 0..<rows {
            let error = abs(values.reduce(0) { $0 + $1[row] } - 1)
            if error.isFinite { largestSumError = max(largestSumError, error) }
        }
    }
}
