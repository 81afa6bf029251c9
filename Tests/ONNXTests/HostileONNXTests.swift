import Domain
import Foundation
import ModelFixtures
import Models
import Testing

@testable import ONNX

#if ONNX
@Suite("A file that is no sound ONNX model")
struct HostileONNXTests {
    @Test("is refused with what is wrong, and where", arguments: GraphFault.ofGraphs + GraphFault.ofTrees)
    func isRefused(_ fault: GraphFault) throws {
        let message = try fault.message()
        let error = try #require(throws: ModelError.self) { try ONNXFormat().model(message, featureNames: nil) }
        #expect(error.message.contains(fault.reason))
    }

    @Test(
        "is refused wherever it ends early, or is the same model",
        arguments: ["tree_one_leaf", "svc_2", "graph_is_nan", "frame_numbers"])
    func isRefusedWhenItEnds(_ name: String) throws {
        let bytes = try ParityCase(format: "onnx", name: name, suffix: "onnx").model()
        let whole = try ModelProto(bytes: bytes)
        for end in bytes.indices {
            guard let message = try? ModelProto(bytes: Array(bytes[..<end])),
                (try? ONNXFormat().model(message, featureNames: nil)) != nil
            else { continue }
            #expect(message.graph == whole.graph, "cut at byte \(end)")
        }
    }

    @Test("never ends the process, whatever bits are flipped", arguments: 1...20)
    func survivesFlippedBits(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = [
            "tree_2", "logistic_mixed", "calibrated_isotonic", "boosting_3", "logistic_double_3", "frame_binary",
            "frame_fixed_2", "graph_vectorizer", "graph_where",
        ]
        for name in names {
            let example = ParityCase(format: "onnx", name: name, suffix: "onnx")
            let valid = try example.model()
            for _ in 0..<20 {
                var bytes = valid
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    let position = Int.random(in: bytes.indices, using: &random)
                    bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                }
                // Some flips leave a model that is sound: then it scores, every row and every output.
                guard let model = try? ONNXFormat().read(bytes, featureNames: nil).model else { continue }
                let rows = try #require(FeatureMatrix.zeros(for: model.signature, rowCount: 3))
                let scores = try model.predictions(for: rows, on: .response)
                #expect(scores.map(\.count) == [Int](repeating: 3, count: model.outputs.count))
            }
        }
    }

    @Test("is refused when it nests groups without end")
    func refusesNesting() {
        // Field 100 as a group, again and again.
        let bytes = [UInt8]((0..<100_000).flatMap { _ in [0xA3, 0x06] as [UInt8] })
        #expect(throws: ModelError.self) { try ONNXFormat().read(bytes, featureNames: nil) }
    }

    @Test("is refused when it has nodes without end")
    func refusesManyNodes() {
        let nodes = [UInt8]((0..<100_001).flatMap { _ in [0x0A, 0x00] as [UInt8] })
        let bytes: [UInt8] = [0x3A, 0xC2, 0x9A, 0x0C] + nodes
        let error = #expect(throws: ModelError.self) { try ONNXFormat().read(bytes, featureNames: nil) }
        #expect(error?.message.contains("more than 100000 nodes, attributes or values") == true)
    }

    @Test("is refused when its nodes have attributes without end, though no single one has too many")
    func refusesManyAttributes() {
        // A node of 200 bytes: a hundred empty attributes.
        let node = [0x0A, 0xC8, 0x01] + [UInt8]((0..<100).flatMap { _ in [0x2A, 0x00] as [UInt8] })
        let nodes = [UInt8]((0..<1001).flatMap { _ in node })
        let length = nodes.count
        let bytes = [0x3A, UInt8(length & 127) | 128, UInt8(length >> 7 & 127) | 128, UInt8(length >> 14)] + nodes
        let error = #expect(throws: ModelError.self) { try ONNXFormat().read(bytes, featureNames: nil) }
        #expect(error?.message.contains("more than 100000 nodes, attributes or values") == true)
    }

    @Test("is refused when it imports versions without end")
    func refusesManyVersions() {
        let bytes = [UInt8]((0..<101).flatMap { _ in [0x42, 0x00] as [UInt8] })
        let error = #expect(throws: ModelError.self) { try ONNXFormat().read(bytes, featureNames: nil) }
        #expect(error?.message.contains("more than 100 versions of domains") == true)
    }

    @Test("is refused when it is empty or random")
    func refusesNoise() {
        var random = SeededGenerator(seed: 7)
        #expect(throws: ModelError.self) { try ONNXFormat().read([], featureNames: nil) }
        for _ in 0..<1000 {
            let bytes = (0..<Int.random(in: 1...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            #expect(throws: ModelError.self) { try ONNXFormat().read(bytes, featureNames: nil) }
        }
    }
}

extension FeatureMatrix {
    /// A matrix of zeros and missing categories.
    fileprivate static func zeros(for signature: FeatureSignature, rowCount: Int) -> FeatureMatrix? {
        let columns = signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric([Double](repeating: 0, count: rowCount))
            case .categorical: FeatureColumn.categorical([Category](repeating: .missing, count: rowCount))
            }
        }
        return FeatureMatrix(names: signature.names, columns: columns, rowCount: rowCount)
    }
}
#endif
