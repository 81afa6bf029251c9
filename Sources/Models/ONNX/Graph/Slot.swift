/// A place that a step writes and others read: what is known of it before there are rows.
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
