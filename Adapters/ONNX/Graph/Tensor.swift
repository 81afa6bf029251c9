import Domain
import Models

/// A constant of a graph; the number of its values matches its axes.
struct Tensor: Equatable, Sendable {
    /// The values; the last axis varies fastest.
    enum Values: Equatable, Sendable {
        case numbers([Double])
        case texts([Category])
    }

    /// The type of the elements.
    let type: ElementType
    /// The sizes of the axes; none for a single value.
    let dims: [Int]
    /// The values.
    let values: Values

    /// The number of values.
    var count: Int {
        switch values {
        case .numbers(let values): values.count
        case .texts(let values): values.count
        }
    }

    /// Creates a constant.
    init(type: ElementType, dims: [Int], values: Values) {
        self.type = type
        self.dims = dims
        self.values = values
    }

    /// Whether its values lie along the last axis, as the columns of a slot do.
    func isRow(of slot: Slot) -> Bool {
        dims.count <= slot.shape.rank && dims.dropLast().allSatisfy { $0 == 1 }
    }

    /// The values as one column.
    var column: Columns {
        switch values {
        case .numbers(let values): .numbers([values])
        case .texts(let values): .texts([values])
        }
    }

    /// The numbers.
    ///
    /// - Throws: `ModelError` when they are texts.
    func numbers() throws -> [Double] {
        guard case .numbers(let values) = values else { throw ModelError("a constant is text; expected numbers") }
        return values
    }

    /// The numbers, as integers.
    ///
    /// - Throws: `ModelError` when they are no integers.
    func integers() throws -> [Int] {
        guard type == .int64 || type == .int32 else {
            throw ModelError("a constant has no integers; expected integers")
        }
        // Checked when read: below 2^53.
        return try numbers().map { Int($0) }
    }
}
