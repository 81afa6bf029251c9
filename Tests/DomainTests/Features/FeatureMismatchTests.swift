import Domain
import Testing

@Suite("A feature mismatch")
struct FeatureMismatchTests {
    @Test(
        "says what was needed and what was given",
        arguments: [
            (
                .unknown("distanec", nearest: "distance"),
                "the model needs feature \"distanec\", which the catalogue does not have; did you mean \"distance\"?"
            ),
            (
                .unknown("label", nearest: nil),
                "the model needs feature \"label\", which the catalogue does not have"
            ),
            (
                .wrongKind("hour", wanted: .numeric, given: .categorical),
                "the model needs feature \"hour\" as numeric, the catalogue has it as categorical"
            ),
            (
                .wrongColumn(wanted: .init(name: "a", kind: .numeric), given: .init(name: "b", kind: .categorical)),
                "the model needs the numeric column \"a\" and was given the categorical column \"b\""
            ),
            (.wrongCount(wanted: 3, given: 2), "the model needs 3 feature columns and was given 2"),
        ] as [(FeatureMismatch, String)])
    func description(mismatch: FeatureMismatch, text: String) {
        #expect(mismatch.description == text)
    }
}
