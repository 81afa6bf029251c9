import Domain
import Models

/// An input of a graph: a matrix with one column for each of its features.
struct ONNXInput: Equatable, Sendable {
    /// The most columns of an input; its size is a number in the file that nothing else confirms.
    private static let widthLimit = 100_000

    /// Its name in the file.
    let name: String
    /// The type of its elements.
    let type: ElementType
    /// The number of its columns.
    let width: Int
    /// The number of rows that the file fixes, as converters do that are given an example of one row; nil for any number.
    /// Rows do not depend on each other, so any number is scored all the same.
    let fixedRowCount: Int?

    /// Reads an input.
    ///
    /// - Parameters:
    ///   - message: the input in the file.
    ///   - nameCount: the number of features for an input of an unknown number of columns; nil if that is unknown too.
    /// - Throws: `ModelError` when it is something else than a matrix of a supported type.
    init(_ message: ValueInfoProto, nameCount: Int?) throws {
        name = message.name
        guard let tensor = message.type?.tensorType, let dims = tensor.shape?.dim, dims.count == 2 else {
            throw ModelError("input \"\(name)\" is no matrix; expected a tensor of rows and columns")
        }
        do {
            type = try ElementType(code: tensor.elemType)
        } catch let error as ModelError {
            throw ModelError("input \"\(name)\": \(error.message)")
        }
        fixedRowCount = dims[0].dimValue > 0 ? Int(dims[0].dimValue) : nil
        guard dims[1].dimValue > 0 || nameCount != nil else {
            throw ModelError(
                "input \"\(name)\" has an unknown number of columns; expected a number, or names for the features")
        }
        width = dims[1].dimValue > 0 ? Int(dims[1].dimValue) : nameCount ?? 0
        guard (1...Self.widthLimit).contains(width) else {
            throw ModelError("input \"\(name)\" has \(width) columns; expected 1 to \(Self.widthLimit)")
        }
    }

    /// The kind of its features.
    var kind: FeatureKind { type == .text ? .categorical : .numeric }

    /// The names of its features: the input's own for a single column, otherwise numbered.
    ///
    /// - Parameter isOnly: whether the graph has no other input.
    func featureNames(isOnly: Bool) -> [String] {
        width == 1 ? [name] : (0..<width).map { isOnly ? "f\($0)" : "\(name)_\($0)" }
    }

    /// What the graph reads for some rows of its features.
    ///
    /// A row is refused when it has a value that the type cannot hold, such as a missing integer: onnxruntime would refuse
    /// the whole table, but one row should not cost all others their scores.
    func columns(_ features: ArraySlice<FeatureColumn>, rows: Range<Int>, _ batch: inout Batch) -> Columns {
        guard type != .text else {
            return .texts(features.map { if case .categorical(let values) = $0 { Array(values[rows]) } else { [] } })
        }
        return .numbers(
            features.map { column in
                guard case .numeric(let values) = column else { return [] }
                let numbers = values[rows].map(type.cast)
                if !type.isFloatingPoint {
                    for (row, value) in values[rows].enumerated() where numbers[row] != value {
                        batch.refused.insert(row)
                    }
                }
                return numbers
            })
    }
}
