import Foundation
import ModelFixtures
import Models
import Testing

@testable import XGBoost

/// Trees whose leaves have a value for each output, where versions keep them in different places.
@Suite("Leaves of several outputs in models of XGBoost")
struct XGBoostVectorLeafTests {
    @Test(
        "A fault in their values is refused by tree and node",
        arguments: [
            ("3.2", "\"leaf_weights\":[", "\"leaf_weights\":[1,", "tree 0: \"leaf_weights\" has 25 values"),
            ("3.2", "\"size_leaf_vector\":\"3\"", "\"size_leaf_vector\":\"4\"", "tree 0: its leaves have 4 values"),
            (
                "3.2", "\"size_leaf_vector\":\"3\"", "\"size_leaf_vector\":\"1\"",
                "tree 0: \"base_weights\" has 45 values; expected 15"
            ),
            ("3.2", ",0,1,2,3,4,5,6,7]", ",0,1,2,3,4,5,6,8]", "has leaf 8; expected one from 0 to 7"),
            ("3.2", ",0,1,2,3,4,5,6,7]", ",0,1,2,3,4,5,6,-1]", "has leaf -1; expected one from 0 to 7"),
            ("3.2", "\"base_score\":\"[", "\"base_score\":\"[1,", "\"base_score\" has 4 values; expected 1 or 3"),
            (
                "3.0", "\"base_weights\":[", "\"base_weights\":[1,",
                "tree 0: \"base_weights\" has 46 values; expected 45"
            ),
            ("2.1", "\"name\":\"gbtree\"", "\"name\":\"dart\"", "\"gbtree\" is missing"),
        ])
    func faultIsRefused(_ version: String, _ found: String, _ replacement: String, _ reason: String) throws {
        let parityCase = ParityCase(format: "xgboost", name: "\(version)_vector_leaves", suffix: "json")
        var text = String(decoding: try parityCase.model(), as: UTF8.self)
        let range = try #require(text.range(of: found))
        text.replaceSubrange(range, with: replacement)
        let error = try #require(throws: ModelError.self) { try parityCase.read(Array(text.utf8)) }
        #expect(error.message.contains(reason), "\(error.message)")
    }

    @Test("Trees of several outputs in dart, which the library does not predict either, are refused")
    func dartIsRefused() throws {
        let parityCase = ParityCase(format: "xgboost", name: "3.2_vector_leaves", suffix: "json")
        var text = String(decoding: try parityCase.model(), as: UTF8.self)
        text = text.replacing("\"gradient_booster\":{", with: "\"gradient_booster\":{\"gbtree\":{")
        text = text.replacing(
            "\"name\":\"gbtree\"}", with: "\"name\":\"gbtree\"},\"name\":\"dart\",\"weight_drop\":[1,1,1]}")
        let error = try #require(throws: ModelError.self) { try parityCase.read(Array(text.utf8)) }
        #expect(error.message.contains("\"multi_output_tree\") is not supported"), "\(error.message)")
    }
}
