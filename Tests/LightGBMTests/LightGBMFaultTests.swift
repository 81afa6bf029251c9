import Domain
import ModelFixtures
import Models
import Testing

@testable import LightGBM

@Suite("A file in LightGBM's format")
struct LightGBMFaultTests {
    @Test(
        "with one fault is refused, and the error says what and where",
        arguments: LightGBMFaults.header + LightGBMFaults.trees + LightGBMFaults.tail)
    func isRefused(_ fault: TextFault) throws {
        let bytes = try fault.bytes(of: LightGBMExample.text)
        let error = #expect(throws: ModelError.self) { try LightGBMFormat().read(bytes, featureNames: nil) }
        #expect(error?.message.contains(fault.reason) == true, "\(error?.message ?? "")")
    }

    @Test("is read without its fault, whatever else stands in it")
    func unchanged() throws {
        let model = try LightGBMFormat().read(Array(LightGBMExample.text.utf8), featureNames: nil)
        #expect(model.summary == "lightgbm binary, 3 trees, 7 leaves, 3 features")
        let extended = LightGBMExample.text.replacing("\nnum_cat=", with: "\nnew_in_v5=x=y\nnum_cat=")
            .replacing("\nlabel_index=", with: "\nflag\nmonotone_constraints=0 0 1\nlabel_index=")
        let withReturns = extended.replacing("\n", with: "\r\n")
        for text in [extended, withReturns] {
            #expect(try LightGBMFormat().read(Array(text.utf8), featureNames: nil).summary == model.summary)
        }
    }

    @Test("gets other names for its features, as many as it has")
    func names() throws {
        let bytes = Array(LightGBMExample.text.utf8)
        let model = try LightGBMFormat().read(bytes, featureNames: ["x", "y", "z"]).model
        #expect(model.signature.names == ["x", "y", "z"])
        #expect(throws: ModelError("2 feature names were given; the model has 3 features")) {
            try LightGBMFormat().read(bytes, featureNames: ["x", "y"])
        }
    }

    @Test("is told by its first line")
    func firstLine() {
        #expect(LightGBMFormat().looksLike(Array("tree\nversion=v4".utf8)))
        #expect(LightGBMFormat().looksLike(Array("tree\r\nversion=v4".utf8)))
        #expect(!LightGBMFormat().looksLike(Array("tree".utf8)))
        #expect(!LightGBMFormat().looksLike(Array("trees\n".utf8)))
        #expect(!LightGBMFormat().looksLike([]))
    }
}
