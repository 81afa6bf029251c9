import Domain
import Foundation
import ModelFixtures
import Models
import Testing

@testable import XGBoost

/// What is refused, and how it is said.
@Suite("Damaged models of XGBoost")
struct XGBoostStructureTests {
    @Test("The example that the faults are made of is a model")
    func exampleIsRead() throws {
        let imported = try XGBoostJSONFormat().read(Array(XGBoostExample.text.utf8), featureNames: nil)
        #expect(imported.treeCount == 2)
        #expect(imported.leafCount == 4)
        let codes = ["X", "YZ", "Q", ""].map { Category($0) ?? .missing }
        let matrix = try #require(
            FeatureMatrix(
                names: ["a", "b"], columns: [.numeric([0, 0.5, 0, .nan]), .categorical(codes)], rowCount: 4))
        // 0.5 + 1 or 0.25, + 4 for X (in the set: right), 3 for YZ, and 3 for what is missing.
        #expect(try imported.model.predictions(for: matrix, on: .response) == [[5.5, 3.75, 4.5, 3.75]])
    }

    @Test("A fault in the structure is refused by tree and node", arguments: XGBoostFaults.all)
    func faultIsRefused(_ fault: TextFault) throws {
        let bytes = try fault.bytes(of: XGBoostExample.text)
        let error = try #require(throws: ModelError.self) { try XGBoostJSONFormat().read(bytes, featureNames: nil) }
        #expect(error.message.contains(fault.reason), "\(error.message)")
    }

    @Test("Other names than those of the file must be as many")
    func namesAreCounted() throws {
        let bytes = Array(XGBoostExample.text.utf8)
        let imported = try XGBoostJSONFormat().read(bytes, featureNames: ["speed", "depot"])
        #expect(imported.model.signature.names == ["speed", "depot"])
        let error = #expect(throws: ModelError.self) { try XGBoostJSONFormat().read(bytes, featureNames: ["speed"]) }
        #expect(error?.message == "there are 1 names of features; expected 2")
    }

    @Test("A base score without a finite margin is refused, unless XGBoost keeps it away from 0 and 1: since 3.2")
    func baseScoreIsChecked() throws {
        let text = XGBoostExample.text.replacing("[5E-1]", with: "[1E0]").replacing(
            "reg:squarederror", with: "reg:logistic")
        #expect(throws: Never.self) { try XGBoostJSONFormat().read(Array(text.utf8), featureNames: nil) }
        let older = text.replacing("[3,2,0]", with: "[3,1,3]")
        let error = #expect(throws: ModelError.self) {
            try XGBoostJSONFormat().read(Array(older.utf8), featureNames: nil)
        }
        #expect(
            error?.message == "\"base_score\" is 1.0, which reg:logistic has no margin for; expected a finite margin")
    }

    @Test(
        "The best iteration is one of the rounds, also in files of before 2.0, which do not say where those end",
        arguments: ["\"iteration_indptr\":[0,1,2],", ""])
    func bestIterationIsARound(_ ends: String) throws {
        let text = XGBoostExample.text.replacing("\"iteration_indptr\":[0,1,2],", with: ends)
        func read(_ best: Int) throws -> ImportedModel {
            let attributes = "\"attributes\":{\"best_iteration\":\"\(best)\",\"scikit_learn\":\"\"}"
            let bytes = Array(text.replacing("\"attributes\":{}", with: attributes).utf8)
            return try XGBoostJSONFormat().read(bytes, featureNames: nil)
        }
        #expect(try [read(0), read(1)].map(\.treeCount) == [1, 2])
        let error = #expect(throws: ModelError.self) { try read(2) }
        #expect(error?.message.hasPrefix("\"best_iteration\" is 2, and there are 2 rounds") == true)
    }

    @Test("The old binary format is refused with the way to convert it")
    func binaryIsRefused() {
        let bytes = Array("binf".utf8) + [0, 0, 0, 0x3F, 2, 0, 0, 0]
        let formats: [any ModelFormat] = [XGBoostJSONFormat(), XGBoostUBJSONFormat()]
        for format in formats {
            let error = #expect(throws: ModelError.self) { try format.read(bytes, featureNames: nil) }
            #expect(error?.message.contains("save_model(\"model.json\")") == true)
        }
    }

    @Test("The format of every case is told by its first bytes", arguments: ParityCase.ofXGBoost)
    func formatIsTold(_ parityCase: ParityCase) throws {
        let bytes = try parityCase.model()
        #expect(XGBoostJSONFormat().looksLike(bytes) == (parityCase.suffix == "json"))
        #expect(XGBoostUBJSONFormat().looksLike(bytes) == (parityCase.suffix == "ubj"))
    }

    @Test("Files of other kinds do not look like models of XGBoost")
    func otherFilesAreTold() {
        for text in ["", "{", "{}", "tree\nversion=v4", "{\"format\":\"batch-score/1\"}", "\u{8}\u{8}learner"] {
            #expect(!XGBoostJSONFormat().looksLike(Array(text.utf8)))
            #expect(!XGBoostUBJSONFormat().looksLike(Array(text.utf8)))
        }
    }
}
