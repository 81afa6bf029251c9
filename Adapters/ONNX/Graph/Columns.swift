import Domain

/// The values of a slot for the rows of a chunk: columns of numbers, or of texts.
enum Columns: Sendable {
    case numbers([[Double]])
    case texts([[Category]])

    /// The columns of numbers; none if they are texts, which compiling the graph rules out.
    var numbers: [[Double]] { if case .numbers(let columns) = self { columns } else { [] } }

    /// The columns of texts; none if they are numbers, which compiling the graph rules out.
    var texts: [[Category]] { if case .texts(let columns) = self { columns } else { [] } }
}
