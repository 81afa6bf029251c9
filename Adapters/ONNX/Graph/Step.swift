/// An operation of a program on the values of some slots. Everything is checked when the program is compiled, before there
/// are rows.
protocol Step: Sendable {
    /// The columns of the slot that it writes.
    ///
    /// - Parameters:
    ///   - inputs: the columns of the slots that it reads.
    ///   - batch: the rows.
    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns
}
