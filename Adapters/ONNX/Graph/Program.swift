/// A compiled graph: a list of steps, each of which reads slots that are written already, and writes a new one.
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

    /// The number of rows to compute at once, so that all slots together stay small however many columns they have.
    var blockSize: Int { max(1, 2_000_000 / max(1, width)) }

    /// Computes all slots for some rows.
    func run(_ inputs: [Columns], _ batch: inout Batch) -> [Columns] {
        var slots = inputs
        slots.reserveCapacity(inputs.count + entries.count)
        for entry in entries { slots.append(entry.step.run(entry.inputs.map { slots[$0.index] }, &batch)) }
        return slots
    }
}
