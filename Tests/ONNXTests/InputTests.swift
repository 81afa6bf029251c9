import Domain
import Models
import Testing

@testable import ONNX

#if ONNX
@Suite("The inputs of a graph")
struct InputTests {
    private static let copy = [NodeProto("Abs", ["X"])]

    @Test("may be fixed to a number of rows; any number is scored", arguments: [0, 1, 3, Int.max])
    func fixedRows(_ batch: Int) throws {
        let graph = SmallGraph(nodes: Self.copy, batch: batch, width: 2)
        #expect(try graph.outputs([[1, -2, 3, -4], [0, -1, 0, 1]]) == [[1, 2, 3, 4], [0, 1, 0, 1]])
    }

    @Test(
        "may be reshaped with that number of rows in place of −1",
        arguments: [
            (1, [1, 4]), (1, [-1, 4]), (1, [1, -1]), (1, [1, 2, 2]), (3, [3, 4]), (3, [-1, 4]), (3, [3, -1]),
            (0, [-1, 4]), (1, [1, 1, 4]),
        ])
    func reshapes(_ batch: Int, _ shape: [Int]) throws {
        let graph = SmallGraph(
            nodes: [
                NodeProto("Reshape", ["X", "shape"], ["a"]), NodeProto("Reshape", ["a", "back"], ["b"]),
                NodeProto("Abs", ["b"]),
            ], batch: batch, width: 4, constants: [TensorProto("shape", shape), TensorProto("back", [-1, 4])])
        #expect(try graph.outputs([[1, -2], [-3, 4], [5, 6], [7, 8]]) == [[1, 2], [3, 4], [5, 6], [7, 8]])
    }

    @Test(
        "must not be reshaped across rows",
        arguments: [
            (1, [4, 1]), (1, [2, 2]), (1, [-1, 2]), (1, [-1, -1]), (1, [0, 4]), (2, [1, 8]), (2, [4, 2]), (2, [8]),
            (0, [1, 4]), (0, [4, -1]), (Int.max, [Int.max, 4]), (Int.max, [-1, 2]), (1, []),
        ])
    func refusesOtherShapes(_ batch: Int, _ shape: [Int]) throws {
        let graph = SmallGraph(
            nodes: [NodeProto("Reshape", ["X", "shape"], ["a"]), NodeProto("Abs", ["a"])], batch: batch, width: 4,
            constants: [TensorProto("shape", shape)])
        let error = try #require(throws: ModelError.self) { try graph.model() }
        #expect(error.message.contains("is not supported; expected [-1, 4]") || shape == [Int.max, 4])
    }

    @Test("of an unknown number of columns have as many as there are names for the features")
    func unknownColumns() throws {
        let graph = SmallGraph(nodes: Self.copy, width: 0)
        #expect(try graph.model(featureNames: ["a", "b"]).signature.names == ["a", "b"])
        let error = try #require(throws: ModelError.self) { try graph.model() }
        #expect(error.message.contains("has an unknown number of columns; expected a number, or names"))
        #expect(throws: ModelError.self) { try graph.model(featureNames: []) }
    }

    @Test("that are truth values take 0 and 1; a row with another number has no score")
    func truthValues() throws {
        let cast = [NodeProto("Cast", ["X"], attributes: [AttributeProto("to", Int(ElementType.float.rawValue))])]
        let graph = SmallGraph(nodes: cast, type: .boolean, width: 1)
        let scores = try graph.outputs([[0, 1, 2, 0.5, .nan]])[0]
        #expect(scores.prefix(2) == [0, 1])
        #expect(scores.dropFirst(2).allSatisfy { $0.isNaN })
    }
}
#endif
