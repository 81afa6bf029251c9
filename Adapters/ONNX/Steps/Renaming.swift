/// Gives a value another shape; the columns stay the same.
struct Renaming: Step {
    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns { inputs[0] }
}
