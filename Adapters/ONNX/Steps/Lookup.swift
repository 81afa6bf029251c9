/// Replaces each value by its entry in a table.
struct Lookup<Key: Hashable & Sendable, Value: Sendable>: Step {
    /// The columns that it reads.
    let read: @Sendable (Columns) -> [[Key]]
    /// The table.
    let table: [Key: Value]
    /// The result for every other value.
    let fallback: Value
    /// The result of its columns.
    let write: @Sendable ([[Value]]) -> Columns

    func run(_ inputs: [Columns], _ batch: inout Batch) -> Columns {
        write(read(inputs[0]).map { $0.map { table[$0] ?? fallback } })
    }
}
