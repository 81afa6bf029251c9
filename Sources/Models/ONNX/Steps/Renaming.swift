/// Gives what it reads another shape; the columns stay.
struct Renaming: Step {
    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns { inputs[0] }
}
