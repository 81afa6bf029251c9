import Domain
import Testing

@Suite("A feature mismatch")
struct FeatureMismatchTests {
    @Test(
        "says what was wanted, what was given and what to do",
        arguments: [
            (
                .unknown("distanec", nearest: "distance"),
                "the model wants feature \"distanec\", which the catalogue does not have; did you mean \"distance\"? "
                    + "(batch-score features lists the catalogue)"
            ),
            (
                .unknown("label", nearest: nil),
                "the model wants feature \"label\", which the catalogue does not have "
                    + "(batch-score features lists the catalogue)"
            ),
            (
                .wrongKind("hour", wanted: .numeric, given: .categorical),
                "the model wants feature \"hour\" as numeric, the catalogue has it as categorical"
            ),
            (
                .wrongColumn(wanted: .init(name: "a", kind: .numeric), given: .init(name: "b", kind: .categorical)),
                "the model wants the numeric column \"a\" and was given the categorical column \"b\""
            ),
            (.wrongCount(wanted: 3, given: 2), "the model wants 3 feature columns and was given 2"),
        ] as [(FeatureMismatch, String)])
    func description(mismatch: FeatureMismatch, text: String) {
        #expect(mismatch.description == text)
    }
}
