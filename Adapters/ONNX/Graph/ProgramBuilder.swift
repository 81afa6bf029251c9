import Models

/// A program while its nodes are compiled, one after the other.
struct ProgramBuilder {
    /// The most columns of all slots together: a few nodes can double a value again and again.
    private static let widthLimit = 1_000_000
    /// The most numbers that nodes may hold besides those in the file: every node may copy the same constant.
    private static let copyLimit = 10_000_000

    private(set) var inputs: [Slot] = []
    private(set) var entries: [Program.Entry] = []
    /// The number of rows that all inputs are fixed to in the file; nil for any number.
    let fixedRowCount: Int?
    private var width = 0
    private var copies = 0
    /// The number of trees compiled so far.
    var treeCount = 0
    /// The number of their leaves.
    var leafCount = 0

    /// Starts a program without steps.
    init(fixedRowCount: Int? = nil) {
        self.fixedRowCount = fixedRowCount
    }

    /// A slot that the caller fills.
    mutating func addInput(type: ElementType, shape: Shape) throws -> Slot {
        let slot = try makeSlot(type, shape)
        inputs.append(slot)
        return slot
    }

    /// Adds a step and returns the slot that it writes.
    mutating func add(_ step: any Step, reading inputs: [Slot], type: ElementType, shape: Shape) throws -> Slot {
        let slot = try makeSlot(type, shape)
        entries.append(Program.Entry(step: step, inputs: inputs, output: slot))
        return slot
    }

    /// The values of a slot as `Float`s, which most machine learning operators read.
    mutating func float(_ slot: Slot) throws -> Slot {
        guard slot.type != .float else { return slot }
        return try add(
            ColumnMap { value, _ in ElementType.float.cast(value) }, reading: [slot], type: .float, shape: slot.shape)
    }

    /// Counts numbers that a node is about to hold besides those of its attributes.
    ///
    /// - Throws: `ModelError` when all nodes together would hold too many.
    mutating func makeRoom(for count: Int) throws {
        let (total, overflow) = copies.addingReportingOverflow(count)
        guard !overflow, total <= Self.copyLimit else {
            throw ModelError(
                "with this node the graph holds more than \(Self.copyLimit) numbers besides those of its attributes, "
                    + "as copies of a constant or in leaves without weights; expected at most so many")
        }
        copies = total
    }

    /// The program.
    var program: Program { Program(inputs: inputs, entries: entries) }

    private mutating func makeSlot(_ type: ElementType, _ shape: Shape) throws -> Slot {
        let (total, overflow) = width.addingReportingOverflow(shape.width)
        guard !overflow, total <= Self.widthLimit else {
            throw ModelError(
                "the values of the graph have more than \(Self.widthLimit) columns; expected at most so many")
        }
        width = total
        return Slot(index: inputs.count + entries.count, type: type, shape: shape)
    }
}
