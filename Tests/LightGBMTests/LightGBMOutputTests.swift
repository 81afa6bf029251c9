import Domain
import LightGBM
import ModelFixtures
import Models
import Testing

@Suite("The outputs of a model of LightGBM")
struct LightGBMOutputTests {
    private func outputs(_ name: String) throws -> ModelOutputs {
        let file = ParityCase(format: "lightgbm", name: name, suffix: "txt")
        return try LightGBMFormat().read(file.model(), featureNames: nil).model.outputs
    }

    @Test("are probabilities of the classes only after a softmax")
    func classes() throws {
        #expect(try outputs("multiclass_v4") == .numbered(3, areClassProbabilities: true))
        #expect(try outputs("multiclassova_v4") == .numbered(3))
    }

    @Test("are one score otherwise", arguments: ["binary_sigmoid_v4", "regression_v4"])
    func score(_ name: String) throws {
        #expect(try outputs(name) == .score)
    }
}
