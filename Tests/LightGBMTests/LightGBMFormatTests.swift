import LightGBM
import ModelFixtures
import Testing

@Suite("LightGBM's format obeys the laws of formats")
struct LightGBMFormatTests {
    @Test("and", arguments: FormatLaw.allCases)
    func obeys(_ law: FormatLaw) throws {
        try law.check(LightGBMFormat(), files: ParityCase.all(of: "lightgbm", suffix: "txt"))
    }

    @Test("and has the name that stored artefacts contain")
    func name() {
        #expect(LightGBMFormat().name == "lightgbm")
    }
}
