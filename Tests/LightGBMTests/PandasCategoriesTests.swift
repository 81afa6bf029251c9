import Domain
import ModelFixtures
import Models
import Testing

@testable import LightGBM

@Suite("The categories of a data frame")
struct PandasCategoriesTests {
    @Test(
        "become their positions: texts as categories, numbers and true and false as numbers",
        arguments: [
            (
                #"[["b", "a", "\u00fc\n"]]"#,
                .codes([try category("b"): 0, try category("a"): 1, try category("ü\n"): 2])
            ),
            ("[[10, -20, 0.5]]", .positions([10: 0, -20: 1, 0.5: 2])), ("[[false, true]]", .positions([0: 0, 1: 1])),
            ("[[true]]", .positions([1: 0])), ("[[]]", .positions([:])),
        ] as [(String, FeatureCoder.Input)])
    func inputs(_ json: String, _ input: FeatureCoder.Input) throws {
        let list = try #require(try PandasCategories(value(json)).lists.first)
        #expect(try list.input(feature: "x") == input)
    }

    @Test(
        "are refused where a value would not find its own",
        arguments: [
            (
                #"[["a", "a"]]"#,
                "feature \"x\" has a category twice, or texts and numbers; expected 2 different ones of a kind"
            ),
            (
                #"[["a", 1]]"#,
                "feature \"x\" has a category twice, or texts and numbers; expected 2 different ones of a kind"
            ),
            ("[[9007199254740992, 9007199254740993]]", "feature \"x\" has a category twice"),
            (#"[["a", ""]]"#, "feature \"x\": category 1 is empty or longer than 1024 bytes; expected 1 to 1024"),
            (
                #"[["\#(String(repeating: "x", count: 1025))"]]"#,
                "feature \"x\": category 0 is empty or longer than 1024 bytes"
            ),
        ])
    func refused(_ json: String, _ reason: String) throws {
        let list = try #require(try PandasCategories(value(json)).lists.first)
        let error = #expect(throws: ModelError.self) { try list.input(feature: "x") }
        #expect(error?.message.hasPrefix(reason) == true)
    }

    @Test("that were not seen in the training are missing, numbers too")
    func unseen() throws {
        let coder = try FeatureCoder([
            (name: "text", input: .codes([category("a"): 0, category("b"): 1])),
            (name: "number", input: .positions([10: 0, 0: 1])),
        ])
        let matrix = try #require(
            FeatureMatrix(
                names: ["text", "number"],
                columns: [.categorical([category("b"), category("c"), .missing]), .numeric([-0.0, 1, .nan])],
                rowCount: 3))
        let columns = try coder.columns(of: matrix)
        #expect(columns.map { $0.map { $0.isNaN ? -1 : $0 } } == [[1, -1, -1], [1, -1, -1]])
    }

    @Test("are those of the features that a file gives them to, one list after the other")
    func matching() throws {
        let text = LightGBMExample.text.replacing("[-3:1]", with: "-1:0:2:1").replacing("-1:0:1:33", with: "-1:1:0")
            .replacing("pandas_categorical:null", with: #"pandas_categorical:[[7, 8, 9], ["x", "y"]]"#)
        let model = try LightGBMFormat().read(Array(text.utf8), featureNames: nil).model
        #expect(model.signature.entries.map(\.kind) == [.numeric, .numeric, .categorical])
        let matrix = try #require(
            FeatureMatrix(
                names: ["a", "b", "c"],
                columns: [
                    .numeric([7, 8, 9, 7]), .numeric([0, 0, 0, 5]),
                    .categorical([category("x"), category("y"), category("x"), category("z")]),
                ], rowCount: 4))
        // 1 where a is 7 and c is x, 2 where c is another one, 3 where a is not 7; the other trees add 0.5 and 0.125.
        #expect(try model.predictions(for: matrix, on: .margin) == [[1.625, 3.625, 3.625, 2.625]])
    }

    @Test("are refused, with the line, where an ordered column of a frame could have them as well")
    func ambiguous() throws {
        let text = LightGBMExample.text.replacing("[-3:1]", with: "[0:3]").replacing("-1:0:1:33", with: "-1:0:1:3:2")
            .replacing("pandas_categorical:null", with: "pandas_categorical:[[1, 2, 3, 4]]")
        let error = #expect(throws: ModelError.self) { try LightGBMFormat().read(Array(text.utf8), featureNames: nil) }
        #expect(
            error?.message == """
                line 72, "pandas_categorical": list 0, of 4 categories, may be that of feature "a" or of "c"; the file does \
                not say which columns had the type category. Train again with both as category columns without an order, or \
                both as numbers, and without columns of a single value
                """)
    }

    private func value(_ json: String) -> LightGBMValue {
        LightGBMValue(key: "pandas_categorical", bytes: Array(json.utf8)[...], line: 1)
    }
}
