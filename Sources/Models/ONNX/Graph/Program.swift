/// A graph as a list of steps: each reads slots that are written, and writes a new one.
struct Program: Sendable {
    /// A step with the slots that it reads; it writes the slot after those of the steps before.
    struct Entry: Sendable {
        let step: any Step
        let inputs: [Slot]
        let output: Slot
    }

    /// The slots that the caller fills.
    let inputs: [Slot]
    /// The steps.
    let entries: [Entry]

    /// The columns of all slots together.
    var width: Int { inputs.reduce(0) { $0 + $1.width } + entries.reduce(0) { $0 + $1.output.width } }

    /// Computes all slots for some rows.
    func run(_ inputs: [Columns], _ batch: inout Batch) -> [Columns] {
        var slots = inputs
        slots.reserveCapacity(inputs.count + entries.count)
        for entry in entries { slots.append(entry.step.run(entry.inputs.map { slots[$0.index] }, &batch)) }
        return slots
    }
}
