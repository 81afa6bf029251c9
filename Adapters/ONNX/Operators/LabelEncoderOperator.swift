import Domain
import Foundation
import Models

/// LabelEncoder: a table from categories to numbers, from numbers to numbers, or from numbers to categories.
struct LabelEncoderOperator: Operator {
    func compile(_ node: inout Node, into builder: inout ProgramBuilder) throws -> [Operand?] {
        try node.checkInputs(1...1)
        var keys: (type: ElementType, values: Tensor.Values)?
        if let values = try node.attributes.categories("keys_strings") { keys = (.text, .texts(values)) }
        if let values = try node.attributes.wholeNumbers("keys_int64s") { keys = (.int64, .numbers(values)) }
        if let values = try node.attributes.floats("keys_floats") {
            // scikit-learn finds NaN among its categories, and onnxruntime does not before version 4 of the operators.
            guard !values.contains(where: \.isNaN) else {
                throw ModelError(
                    "one of its keys is NaN, of which onnxruntime and scikit-learn make different numbers; "
                        + "impute missing values before the encoder, or encode the column as text")
            }
            keys = (.float, .numbers(values))
        }
        guard let keys else { throw ModelError("it has no keys; expected keys_strings, keys_int64s or keys_floats") }
        let entries = try TableEntries(&node.attributes)
        let step = try entries.step(keys: keys.values)
        let input = try node.operand(0)
        guard input.type == keys.type else {
            throw ModelError("its keys are \(keys.type), its input is \(input.type); expected the same type")
        }
        switch input {
        case .slot(let slot):
            return [.slot(try builder.add(step, reading: [slot], type: entries.type, shape: slot.shape))]
        case .constant(let tensor):
            // A constant is encoded here and now, as if its values were rows.
            try builder.makeRoom(for: tensor.count)
            var batch = Batch(rowCount: tensor.count)
            switch (step.run([tensor.column], &batch), entries.type) {
            case (.numbers(let columns), let type):
                return [.constant(Tensor(type: type, dims: tensor.dims, values: .numbers(columns[0])))]
            case (.texts(let columns), let type):
                return [.constant(Tensor(type: type, dims: tensor.dims, values: .texts(columns[0])))]
            }
        }
    }
}

/// What a LabelEncoder puts in place of its keys.
private struct TableEntries {
    let type: ElementType
    private let values: Tensor.Values
    private let fallback: Tensor.Values

    init(_ attributes: inout Attributes) throws {
        // skl2onnx gives the default of the type that it uses; the others say nothing.
        let text = try attributes.text("default_string") ?? "_Unused"
        let integer = try attributes.integer("default_int64") ?? -1
        let float = try attributes.float("default_float") ?? -0.0
        if let texts = try attributes.categories("values_strings") {
            (type, values, fallback) = (.text, .texts(texts), .texts([try Category(checking: Data(text.utf8))]))
        } else if let integers = try attributes.wholeNumbers("values_int64s") {
            (type, values, fallback) = (.int64, .numbers(integers), .numbers([try Tensor.exact(Int64(integer))]))
        } else if let floats = try attributes.floats("values_floats") {
            (type, values, fallback) = (.float, .numbers(floats), .numbers([float]))
        } else {
            throw ModelError("it has no values; expected values_strings, values_int64s or values_floats")
        }
    }

    /// The step that looks keys up.
    func step(keys: Tensor.Values) throws -> any Step {
        switch (keys, values, fallback) {
        case (.texts(let keys), .numbers(let values), .numbers(let fallback)):
            return Lookup(
                read: { $0.texts }, table: try table(keys, values).withMissing(), fallback: fallback[0],
                write: { .numbers($0) })
        case (.texts(let keys), .texts(let values), .texts(let fallback)):
            return Lookup(
                read: { $0.texts }, table: try table(keys, values).withMissing(), fallback: fallback[0],
                write: { .texts($0) })
        case (.numbers(let keys), .numbers(let values), .numbers(let fallback)):
            return Lookup(
                read: NumberKey.keys, table: try table(keys.map(NumberKey.init), values), fallback: fallback[0],
                write: { .numbers($0) })
        case (.numbers(let keys), .texts(let values), .texts(let fallback)):
            return Lookup(
                read: NumberKey.keys, table: try table(keys.map(NumberKey.init), values), fallback: fallback[0],
                write: { .texts($0) })
        default:
            throw ModelError("its default is not of the type of its values")
        }
    }

    private func table<Key: Hashable, Value>(_ keys: [Key], _ values: [Value]) throws -> [Key: Value] {
        guard keys.count == values.count else {
            throw ModelError("it has \(keys.count) keys and \(values.count) values; expected as many")
        }
        let table = Dictionary(zip(keys, values)) { first, _ in first }
        guard table.count == keys.count else { throw ModelError("a key occurs twice; expected every key once") }
        return table
    }
}

/// A number as the key of a table: −0 equals 0. A row's NaN is no key, as no table has it.
private struct NumberKey: Hashable {
    private let bits: UInt64

    init(_ value: Double) {
        bits = value == 0 ? 0 : value.bitPattern
    }

    @Sendable static func keys(_ columns: Columns) -> [[NumberKey]] { columns.numbers.map { $0.map(NumberKey.init) } }
}
