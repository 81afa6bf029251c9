import Testing

@testable import LightGBM

@Suite("A number in LightGBM's format")
struct LightGBMNumberTests {
    @Test(
        "is the nearest Double of its decimal digits",
        arguments: [
            ("0", 0), ("-0", -0.0), ("1", 1), ("-1.5", -1.5), (".5", 0.5), ("+1", 1), ("1e5", 1e5), ("1E-5", 1e-5),
            ("0.10000000000000001", 0.1), ("1.0000000180025095e-35", 1.0000000180025095e-35),
            ("5e-324", .leastNonzeroMagnitude),
            ("1e-400", 0), ("1e400", .infinity), ("1.7976931348623157e+308", .greatestFiniteMagnitude),
            ("inf", .infinity),
            ("-inf", -.infinity),
        ])
    func double(_ text: String, _ number: Double) {
        #expect(LightGBMNumber.double(Array(text.utf8)[...])?.bitPattern == number.bitPattern)
    }

    @Test(
        "is nothing else",
        arguments: ["", "-", "+", ".", "e5", "1e", "0x10", "1 ", "1_000", "Infinity", "infinity1", "1,5", "٣"])
    func noDouble(_ text: String) {
        #expect(LightGBMNumber.double(Array(text.utf8)[...]) == nil)
    }

    @Test(
        "is an integer of up to 18 digits",
        arguments: [
            ("0", 0), ("-1", -1), ("007", 7), ("999999999999999999", 999_999_999_999_999_999),
            ("-999999999999999999", -999_999_999_999_999_999),
        ])
    func integer(_ text: String, _ number: Int) {
        #expect(LightGBMNumber.integer(Array(text.utf8)[...]) == number)
    }

    @Test("is no integer otherwise", arguments: ["", "-", "--1", "+1", "1.0", "1e3", "9999999999999999999", "a"])
    func noInteger(_ text: String) {
        #expect(LightGBMNumber.integer(Array(text.utf8)[...]) == nil)
    }

    // Told apart by LightGBM 4.7's responses of a model whose sigmoid was changed to these.
    @Test(
        "of an objective is rounded as LightGBM does, which is not always to the nearest Double",
        arguments: [
            ("1.37654", 1.3765399999999999), ("1.45155", 1.4515500000000001), ("2.70211", 2.7021100000000002),
            ("1.86535", 1.8653499999999998), ("1", 1), ("0.7", 0.7), ("12.5", 12.5), ("1e-05", 1e-05),
            ("1.5e+06", 1_500_000),
        ])
    func parameter(_ text: String, _ number: Double) {
        #expect(LightGBMNumber.parameter(text[...]) == number)
    }

    @Test(
        "of an objective is nothing else",
        arguments: ["", "-1", ".5", "1.", "nan", "inf", "1e", "1e999", "1.2.3", "1e2e3", "e5"])
    func noParameter(_ text: String) {
        #expect(LightGBMNumber.parameter(text[...]) == nil)
    }
}
