/// What a program does with some slots for the rows of a chunk; all its checks are done before there are rows.
protocol Step: Sendable {
    /// The columns of the slot that it writes.
    ///
    /// - Parameters:
    ///   - inputs: the columns of the slots that it reads.
    ///   - batch: the rows.
    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns
}
