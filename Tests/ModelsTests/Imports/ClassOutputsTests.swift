import Domain
import Testing

@testable import Models

@Suite("The outputs of a classifier")
struct ClassOutputsTests {
    @Test("are named after the classes")
    func namedAfterClasses() {
        let outputs = ModelOutputs.classes(["setosa", "7", "São Paulo"], areClassProbabilities: true)
        #expect(outputs.names == ["score_setosa", "score_7", "score_São Paulo"])
        #expect(outputs.areClassProbabilities)
    }

    @Test(
        "are numbered where the classes cannot be names of columns",
        arguments: [
            ["", "b"], ["a\n", "b"], ["a", "a"], ["a", "A"], [String(repeating: "x", count: 58), "b"],
        ])
    func numbered(_ labels: [String]) {
        #expect(ModelOutputs.classes(labels, areClassProbabilities: false).names == ["score_0", "score_1"])
    }
}
