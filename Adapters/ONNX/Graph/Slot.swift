/// A value of a program, written by one step and read by others: what is known about it when the program is compiled.
struct Slot: Equatable, Sendable {
    /// Its position in the program.
    let index: Int
    /// The type of its elements.
    let type: ElementType
    /// Its axes.
    let shape: Shape

    /// The number of its columns.
    var width: Int { shape.width }
}
