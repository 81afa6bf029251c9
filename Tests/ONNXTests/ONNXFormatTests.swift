import ModelFixtures
import Models
import ONNX
import Testing

@Suite("The ONNX format")
struct ONNXFormatTests {
    @Test("has the name that stored artefacts contain")
    func name() {
        #expect(ONNXFormat().name == "onnx")
    }

    #if ONNX
    @Test("obeys the laws of formats", arguments: FormatLaw.allCases)
    func obeys(_ law: FormatLaw) throws {
        try law.check(ONNXFormat(), files: ParityCase.all(of: "onnx", suffix: "onnx"))
    }
    #else
    @Test("is recognised and refused, naming the trait, in a program that was built without it")
    func refusesWithoutTrait() throws {
        let file = try #require(ParityCase.all(of: "onnx", suffix: "onnx").first)
        let bytes = try file.model()
        let error = try #require(throws: ModelError.self) { try ModelFormats([ONNXFormat()]).read(bytes) }
        #expect(error.message == "this program was built without ONNX; build it again with the trait ONNX")
    }
    #endif
}
