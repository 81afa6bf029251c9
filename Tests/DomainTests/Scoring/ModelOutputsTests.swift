import Domain
import Testing

@Suite("The outputs of a model")
struct ModelOutputsTests {
    @Test("have names, each once")
    func names() throws {
        let outputs = try #require(ModelOutputs(["low", "high"], areClassProbabilities: true))
        #expect(outputs.names == ["low", "high"])
        #expect(outputs.count == 2)
        #expect(outputs.areClassProbabilities)
        for names in [[], [""], ["a", ""], ["a", "b", "a"]] { #expect(ModelOutputs(names) == nil) }
    }

    @Test("are called score when they have no names of their own, with a number where there are several")
    func numbered() {
        #expect(ModelOutputs.score.names == ["score"])
        #expect(ModelOutputs.numbered(1) == .score)
        #expect(ModelOutputs.numbered(3).names == ["score_0", "score_1", "score_2"])
        #expect(ModelOutputs.numbered(0).names == ["score"])
        #expect(ModelOutputs.numbered(2, areClassProbabilities: true).areClassProbabilities)
    }

    @Test("under other names, or as class probabilities, are others")
    func equality() throws {
        let outputs = try #require(ModelOutputs(["a", "b"]))
        #expect(outputs != ModelOutputs(["b", "a"]))
        #expect(outputs != ModelOutputs(["a", "b"], areClassProbabilities: true))
        #expect(outputs == ModelOutputs(["a", "b"]))
    }
}
