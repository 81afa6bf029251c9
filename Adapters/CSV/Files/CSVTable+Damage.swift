import UseCases

extension CSVTable {
    /// The error for a row that this program never writes, in a file that only this program writes.
    ///
    /// - Parameters:
    ///   - column: the column at fault, where it is one.
    ///   - advice: what to do, as a sentence.
    func damage(column: String? = nil, _ advice: String) -> BatchError {
        BatchError(
            .config,
            "line \(line)\(column.map { ", column \"\($0)\"," } ?? "") of \(path) is not what this program writes; it was "
                + "changed by hand, or by another version. \(advice)")
    }
}
