import Models
import Testing

@testable import LightGBM

@Suite("The lists of a data frame's categories")
struct PandasColumnsTests {
    @Test(
        "belong to the only features that can have them, in their order",
        arguments: [
            ("[-1.5:2] -1:2:0:1 -1:1:0", [3, 2], [1, 2]),
            // Codes that hardly occurred are not in the file.
            ("[0:40] -1:0:1 [0:1]", [12], [1]),
            // Integers that are not all codes of the list, and fractions.
            ("[1:12] [0:2.5] [0:3] [-1:15] -1:3:0 [0:14]", [16], [4]),
            // An integer among the categorical features, whose codes are too great for a list.
            ("-1:0:9 -1:2:0", [3], [1]), ("-1:2:0 -1:0:9", [3], [0]),
            // A constant column of categories among others.
            ("none -1:0:2:1 [-2:2]", [1, 3], [0, 1]),
            // Only ordered categories, which are numbers to the trees.
            ("[0:3] [-3:2.5]", [4], [0]), ("[1:2] [0:0.5]", [4], [0]),
            ("[0:3] [-inf:inf]", [], []),
        ] as [(String, [Int], [Int])])
    func owners(_ infos: String, _ counts: [Int], _ positions: [Int]) throws {
        #expect(try columns(infos, counts).positions() == positions)
    }

    @Test(
        "are refused where another feature could have them",
        arguments: [
            // What LightGBM 4.7 writes of an ordered column beside an integer that categorical_feature names …
            ("[0:3] -1:0:1:3:2 [-2.5:2.9]", [4], "list 0, of 4 categories, may be that of feature \"a\" or of \"b\""),
            ("-1:0:1:3:2 [0:3] [-2.5:2.9]", [4], "list 0, of 4 categories, may be that of feature \"a\" or of \"b\""),
            // … and of a constant one.
            ("none -1:0:1:3:2 [-2.5:2.9]", [4], "list 0, of 4 categories, may be that of feature \"a\" or of \"b\""),
            ("-1:0:1:3:2 [-2.5:2.9] none", [4], "list 0, of 4 categories, may be that of feature \"a\" or of \"c\""),
            ("-1:6:0 -1:1:0 -1:2:3", [7, 4], "list 0, of 7 categories, may be that of feature \"a\" or of \"b\""),
            ("-1:6:0 [0:1] -1:1:0", [7, 2], "list 1, of 2 categories, may be that of feature \"b\" or of \"c\""),
            ("[1:2] none [-3:2.5]", [4], "list 0, of 4 categories, may be that of feature \"a\" or of \"b\""),
            // Ordered categories of which not all occurred, beside a small integer.
            ("[1:2] [0:3] [-3:2.5]", [4], "list 0, of 4 categories, may be that of feature \"a\" or of \"b\""),
        ])
    func severalOwners(_ infos: String, _ counts: [Int], _ reason: String) throws {
        let error = try #require(throws: ModelError.self) { try columns(infos, counts).positions() }
        #expect(error.message.hasPrefix(reason), "\(error.message)")
        #expect(error.message.contains("Train again with both as category columns without an order"))
    }

    @Test(
        "of texts belong to the features with codes, whatever else could have them",
        arguments: [
            ("[0:1] -1:1:0 none", [2], [1]), ("-1:0:1:3:2 [0:3] -1:0", [4, 3], [0, 2]), ("none -1:0:1 [0:1]", [2], [1]),
        ] as [(String, [Int], [Int])])
    func texts(_ infos: String, _ counts: [Int], _ positions: [Int]) throws {
        #expect(throws: ModelError.self) { try columns(infos, counts).positions() }
        #expect(try columns(infos, counts, areTexts: true).positions() == positions)
    }

    @Test(
        "of texts are refused like others where not each feature with codes has one",
        arguments: [("none -1:0:1 -1:1:0", [2]), ("[0:1] none", [2])])
    func uncertainTexts(_ infos: String, _ counts: [Int]) throws {
        let error = try #require(throws: ModelError.self) { try columns(infos, counts, areTexts: true).positions() }
        #expect(error.message.contains("Train again"))
    }

    @Test(
        "are refused where no feature can have them",
        arguments: [
            ("-1:0:33 [-1:1]", [2], "list 0 has 2 categories, and no feature that is left had only their codes"),
            ("-1:0:1", [2, 2], "list 1 has 2 categories"), ("-1:0:2 -1:0:1", [2, 3], "list 1 has 3 categories"),
        ])
    func noOwner(_ infos: String, _ counts: [Int], _ reason: String) throws {
        let error = try #require(throws: ModelError.self) { try columns(infos, counts).positions() }
        #expect(error.message.hasPrefix(reason), "\(error.message)")
    }

    /// Features `a`, `b`, `c` … by what stands in `feature_infos`.
    private func columns(_ infos: String, _ counts: [Int], areTexts: Bool = false) throws -> PandasColumns {
        let features = try zip("abcdef", infos.split(separator: " ")).map { name, info in
            LightGBMHeader.Feature(name: "\(name)", values: try #require(LightGBMHeader.Values(String(info))))
        }
        return PandasColumns(features: features, counts: counts, areTexts: areTexts)
    }
}
