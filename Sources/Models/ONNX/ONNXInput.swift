import Domain

/// An input of a graph: a matrix of one column for each of its features.
struct ONNXInput: Equatable, Sendable {
    /// Columns that one input may have; its size is a number in the file that nothing else bears out.
    private static let widthLimit = 100_000

    /// Its name in the file.
    let name: String
    /// The type of its elements.
    let type: ElementType
    /// The number of its columns.
    let width: Int

    /// An input by its message.
    ///
    /// - Throws: ``ModelError`` when it is something else than a matrix of a supported type.
    init(_ message: ValueInfoProto) throws {
        name = message.name
        guard let tensor = message.type?.tensorType, let dims = tensor.shape?.dim, dims.count == 2 else {
            throw ModelError("input \"\(name)\" is no matrix; expected a tensor of rows and columns")
        }
        do {
            type = try ElementType(code: tensor.elemType)
        } catch let error as ModelError {
            throw ModelError("input \"\(name)\": \(error.message)")
        }
        guard type != .boolean else {
            throw ModelError(
                "input \"\(name)\" is bool, which is not supported; expected int64, float, double or string")
        }
        guard dims[0].dimValue <= 0, (1...Int64(Self.widthLimit)).contains(dims[1].dimValue) else {
            throw ModelError(
                "input \"\(name)\" has the axes [\(dims[0].dimValue), \(dims[1].dimValue)]; "
                    + "expected [None, columns] with 1 to \(Self.widthLimit) columns")
        }
        width = Int(dims[1].dimValue)
    }

    /// The kind of its features.
    var kind: FeatureKind { type == .text ? .categorical : .numeric }

    /// The names of its features, which only a matrix of one column can tell.
    ///
    /// - Parameter isOnly: whether the graph has no other input.
    func featureNames(isOnly: Bool) -> [String] {
        width == 1 ? [name] : (0..<width).map { isOnly ? "f\($0)" : "\(name)_\($0)" }
    }

    /// What the graph reads for some rows of its features. A row with a value that an integer cannot hold, such as a missing
    /// one, is refused: onnxruntime would refuse the table, and one row's gap should not take the scores of all others.
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
