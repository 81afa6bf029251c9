import Domain
import ModelFixtures
import Models
import Testing

@testable import XGBoost

/// Models of XGBoost, and what XGBoost says of rows full of traps: `Tests/Parity/xgboost_parity.py`.
@Suite("XGBoost's own numbers")
struct XGBoostParityTests {
    @Test("There are cases of every version from 1.7 to 3.2")
    func casesExist() {
        let versions = Set(ParityCase.ofXGBoost.map { $0.name.prefix(while: { $0 != "_" }) })
        #expect(versions == ["1.7", "2.1", "3.0", "3.2"])
    }

    @Test("Margins and responses are XGBoost's, to the last bit", arguments: ParityCase.ofXGBoost)
    func agrees(_ parityCase: ParityCase) throws {
        let imported = try parityCase.read(parityCase.model())
        let rows = try parityCase.rows(for: imported.model.signature)
        for scale in [PredictionScale.margin, .response] {
            let expected = try parityCase.expected(on: scale)
            let scores = try imported.model.predictions(for: rows, on: scale)
            try #require(scores.map(\.count) == expected.map(\.count))
            for (output, (ours, theirs)) in zip(scores, expected).enumerated() {
                let missed = ours.indices.filter { Float(ours[$0]) != Float(theirs[$0]) }
                #expect(missed.isEmpty, "\(scale) \(output), rows \(missed): \(missed.map { (ours[$0], theirs[$0]) })")
            }
        }
    }
}
