/// The rows that a program computes at once.
struct Batch {
    /// How many there are.
    let rowCount: Int
    /// The rows that the model's own library refuses, such as those of a category that it was told to refuse: they get NaN.
    var refused: Set<Int> = []
}
