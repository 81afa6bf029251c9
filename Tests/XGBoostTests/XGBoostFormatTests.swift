import ModelFixtures
import Testing
import XGBoost

@Suite("XGBoost's formats obey the laws of formats")
struct XGBoostFormatTests {
    @Test("as JSON", arguments: FormatLaw.allCases)
    func jsonObeys(_ law: FormatLaw) throws {
        try law.check(XGBoostJSONFormat(), files: ParityCase.all(of: "xgboost", suffix: "json"))
    }

    @Test("as UBJSON", arguments: FormatLaw.allCases)
    func ubjsonObeys(_ law: FormatLaw) throws {
        try law.check(XGBoostUBJSONFormat(), files: ParityCase.all(of: "xgboost", suffix: "ubj"))
    }

    @Test("and have the names that stored artefacts contain")
    func names() {
        #expect(XGBoostJSONFormat().name == "xgboost-json")
        #expect(XGBoostUBJSONFormat().name == "xgboost-ubjson")
    }
}
