import Domain
import ModelFixtures
import Models
import Testing
import XGBoost

@Suite("The outputs of a model of XGBoost")
struct XGBoostOutputTests {
    private func outputs(_ name: String, _ suffix: String) throws -> ModelOutputs {
        let file = ParityCase(format: "xgboost", name: name, suffix: suffix)
        return try file.read(file.model()).model.outputs
    }

    @Test("are probabilities of the classes only after a softmax")
    func classes() throws {
        #expect(try outputs("3.2_classes", "json") == .numbered(3, areClassProbabilities: true))
        #expect(try outputs("3.2_vector_leaves", "json") == .numbered(3))
    }

    @Test("are one score otherwise, be it the class itself", arguments: ["3.2_class_of_3", "3.2_binary_logistic"])
    func score(_ name: String) throws {
        #expect(try outputs(name, "ubj") == .score)
    }
}
