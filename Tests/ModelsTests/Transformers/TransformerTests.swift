import Domain
import ModelFixtures
import Testing

@testable import Models

@Suite("Transformers")
struct TransformerTests {
    @Test("A gap becomes the mean of the values that are there")
    func imputesMean() throws {
        let fitted = try MeanImputer().fitted(to: [1, .nan, 5])
        #expect(fitted.fill == 3)
        #expect(fitted.transform([.nan, 7]) == [3, 7])
    }

    @Test("A column without any value is filled with 0")
    func imputesZero() throws {
        #expect(try MeanImputer().fitted(to: [.nan, .nan]).fill == 0)
        #expect(try MeanImputer().fitted(to: []).fill == 0)
    }

    // The example of scikit-learn's documentation of StandardScaler: [0, 0, 1, 1] and 2 become −1, −1, 1, 1 and 3.
    @Test("A scaled column has mean 0 and variance 1")
    func scales() throws {
        let fitted = try StandardScaler().fitted(to: [0, 0, 1, 1])
        #expect(fitted.mean == 0.5)
        #expect(fitted.scale == 0.5)
        #expect(fitted.transform([0, 1, 2]) == [-1, 1, 3])
    }

    @Test("A constant keeps scale 1, also when its sum rounds", arguments: [0, 0.1, -1e9, 1e-300])
    func constantKeepsScale(_ constant: Double) throws {
        let fitted = try StandardScaler().fitted(to: [Double](repeating: constant, count: 1003))
        #expect(fitted.scale == 1)
        #expect(abs(fitted.transform([constant])[0]) <= 1e-6)
    }

    @Test("Categories get their positions in sorted order; an unknown and a missing one get none")
    func encodes() throws {
        let (aa, dl, ua) = (try category("AA"), try category("DL"), try category("UA"))
        let fitted = try OneHotEncoder().fitted(to: [ua, aa, .missing, ua])
        #expect(fitted.categories == [aa, ua])
        #expect(fitted.transform([aa, dl, .missing, ua]) == [0, -1, -1, 1])
    }

    @Test("The second step of a chain is fitted to what the first one makes")
    func chains() throws {
        let fitted = try MeanImputer().then(StandardScaler()).fitted(to: [1, .nan, 3])
        #expect(fitted.first.fill == 2)
        #expect(fitted.second.mean == 2)
        #expect(abs(fitted.second.scale * fitted.second.scale - 2.0 / 3) < 1e-15)
        #expect(try fitted.transform([.nan]) == [0])
    }

    @Test("A step of one's own goes into a chain with two functions")
    func ownStep() throws {
        let fitted = try MaximumScaler().then(StandardScaler()).fitted(to: [2, 4])
        #expect(fitted.second.mean == 0.75)
        #expect(try fitted.transform([3]) == [0])
    }

    @Test("An infinite value is refused, naming the feature")
    func infiniteIsRefused() throws {
        let matrix = try #require(
            FeatureMatrix(names: ["a", "b"], columns: [.numeric([1, 2]), .numeric([1, .infinity])], rowCount: 2))
        let error = #expect(throws: ModelError.self) { try FeaturePipeline().fitted(to: matrix) }
        #expect(error?.message.hasPrefix("numeric feature \"b\": the mean of its values is not finite") == true)
    }

    @Test("Values whose sum overflows are refused")
    func overflowIsRefused() {
        #expect(throws: ModelError.self) { try MeanImputer().fitted(to: [1e308, 1e308]) }
        #expect(throws: ModelError.self) { try StandardScaler().fitted(to: [1e200, -1e200]) }
    }

    @Test("Two features of one name are refused")
    func duplicatesAreRefused() throws {
        let matrix = try #require(
            FeatureMatrix(names: ["a", "a"], columns: [.numeric([1]), .numeric([2])], rowCount: 1))
        #expect(throws: ModelError.self) { try FeaturePipeline().fitted(to: matrix) }
    }
}

/// Divides by the largest value of the training data.
private struct MaximumScaler: Transformer {
    func fitted(to values: [Double]) throws -> Fitted { Fitted(maximum: values.max() ?? 1) }

    struct Fitted: FittedTransformer {
        let maximum: Double

        func transform(_ values: [Double]) -> [Double] { values.map { $0 / maximum } }
    }
}
