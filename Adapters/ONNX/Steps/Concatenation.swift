/// Puts columns side by side.
struct Concatenation: Step {
    /// Whether they are texts.
    let isText: Bool

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        isText ? .texts(inputs.flatMap(\.texts)) : .numbers(inputs.flatMap(\.numbers))
    }
}
