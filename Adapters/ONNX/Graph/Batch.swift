/// The rows that a program computes at once.
struct Batch {
    /// The number of rows.
    let rowCount: Int
    /// The rows that the model's own library would refuse, such as those with an unknown category in a strict encoder. Their
    /// scores are NaN.
    var refused: Set<Int> = []
}
