import Domain
import Foundation
import ModelFixtures
import Models
import Testing

@testable import ONNX

#if ONNX
@Suite("The outputs of a model")
struct OutputTests {
    private func message(_ name: String) throws -> ModelProto {
        try ModelProto(bytes: try ParityCase(format: "onnx", name: name, suffix: "onnx").model())
    }

    private func outputs(_ message: ModelProto) throws -> ModelOutputs {
        try ONNXFormat().model(message, featureNames: nil).model.outputs
    }

    private static let classes = ["score_damaged", "score_delivered on time", "score_lost"]

    @Test(
        "are called after the classes, wherever the graph has their labels",
        arguments: [
            "frame_names_3", "frame_array_3", "frame_float_forest_3", "frame_float_boosting_3",
            "frame_float_network_3", "frame_fixed_forest_3",
        ])
    func classNames(_ name: String) throws {
        let outputs = try outputs(message(name))
        #expect(outputs.names == Self.classes)
        #expect(outputs.areClassProbabilities)
    }

    @Test("are numbered like the classes when these are integers")
    func integerClasses() throws {
        #expect(try outputs(message("forest_3")).names == ["score_0", "score_1", "score_2"])
        var renumbered = try message("forest_3")
        renumbered.attribute("classlabels_int64s") { $0.ints = [10, -3, 7] }
        renumbered.node("ZipMap") { $0.attribute[0].ints = [10, -3, 7] }
        #expect(try outputs(renumbered).names == ["score_10", "score_-3", "score_7"])
    }

    @Test("are one score for two classes, and one for each target of a regression")
    func others() throws {
        #expect(try outputs(message("logistic_2")) == .score)
        #expect(try outputs(message("linear")) == .score)
        #expect(try outputs(message("linear_2")) == .numbered(2))
    }

    @Test(
        "are probabilities of the classes where they sum to 1",
        arguments: [
            ("logistic_3", true), ("logistic_double_3", true), ("forest_3", true), ("boosting_3", true),
            ("histogram_3", true), ("calibrated_sigmoid_3", true), ("calibrated_isotonic_3", true),
            ("svc_3", false),
            ("linear_2", false),
        ])
    func probabilities(_ name: String, _ areProbabilities: Bool) throws {
        #expect(try outputs(message(name)).areClassProbabilities == areProbabilities)
    }

    @Test("are no probabilities of the classes when each is a probability by itself")
    func oneVersusRest() throws {
        var message = try message("logistic_3")
        message.attribute("post_transform") { $0.s = Data("LOGISTIC".utf8) }
        message.change { graph in
            guard let norm = graph.node.firstIndex(where: { $0.opType == "Normalizer" }) else { return }
            graph.node[norm].opType = "Identity"
            graph.node[norm].domain = ""
            graph.node[norm].attribute = []
        }
        #expect(try !outputs(message).areClassProbabilities)
    }
}
#endif
